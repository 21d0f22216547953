package org.bellwether.people;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;

/** Who is asking. Lives for one request; where there is none (a timer, the demo) nobody is. */
@Named("caller")
@RequestScoped
public class Caller implements Serializable {

    @Inject SecurityContext security;
    @Inject Persons persons;
    @Inject Sessions sessions;
    @Inject HttpServletRequest request;

    private PersonCard card;
    private Set<String> roles;
    private String sitting;

    /** For tests: this person, with these roles. */
    public static Caller of(PersonCard card, String... roles) {
        var caller = new Caller();
        caller.card = card;
        caller.roles = Set.of(roles);
        return caller;
    }

    /** For tests: the same person, in that browser session. */
    public Caller in(String browserSession) {
        sitting = browserSession;
        return this;
    }

    /** Names the browser session of the request without giving it away; {@link SignedOut} tells when it ends. */
    public String sitting() { return roles != null ? sitting : sessions.sitting(request); }

    public boolean isSignedIn() { return card != null || security.getCallerPrincipal() != null; }

    public boolean signedIn() { return isSignedIn(); }

    /** @throws IllegalStateException if nobody is signed in: the address should not have been open to them */
    public PersonId person() {
        if (card != null) return card.id();
        if (!isSignedIn()) throw new IllegalStateException("nobody is signed in");
        return PersonId.fromString(security.getCallerPrincipal().getName());
    }

    public PersonCard card() {
        if (card == null) card = persons.card(person());
        return card;
    }

    /** Asked of the request: from JDK 24 on the container's security context says no to every role. */
    public boolean has(String role) { return roles != null ? roles.contains(role) : request.isUserInRole(role); }

    public String getName() { return card().name(); }

    public PersonCard getCard() { return card(); }

    public Locale locale() { return isSignedIn() ? card().locale() : Messages.LOCALES.get(0); }

    public ZoneId zone() { return isSignedIn() ? card().zone() : ZoneId.of("UTC"); }
}

package org.bellwether.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.mail.Letter;
import org.bellwether.platform.mail.MailAddress;
import org.bellwether.platform.mail.Outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes to people about their account, in their language. Where no mail is sent, or somebody has no address, nothing happens. */
@Dependent
public class AccountMail {

    static final String INVITATION = "people.mail.invitation";
    static final String RESET = "people.mail.reset";

    @PersistenceContext EntityManager entities;
    @Inject Outbox outbox;
    @Inject Settings settings;

    /** Whether mail reaches that person. */
    boolean reaches(Person person) { return outbox.works() && MailAddress.of(person.details().email()).isPresent(); }

    /** Sends a link by which a password is chosen; it is worth sending as long as it works. */
    void link(Person person, String token, PasswordLink.Purpose purpose) {
        var key = purpose == PasswordLink.Purpose.RESET ? RESET : INVITATION;
        outbox.put(new Letter(person.details().email(), language(person), person.id().value(), key, List.of(person.fullName(), person.login()), settings.baseUrl() + PasswordLink.PAGE + token, purpose.life));
    }

    /** Tells somebody that something about their account has changed; the words begin with their name. */
    public void tells(PersonId person, String key, Object... more) {
        var told = entities.find(Person.class, person.value());
        tellsAt(told.details().email(), told, key, more);
    }

    /** Tells that something about the account has changed. */
    void tells(Person person, String key) { tellsAt(person.details().email(), person, key); }

    /** The same, at the address that somebody had before. */
    void tellsAt(String address, Person person, String key, Object... more) {
        if (address == null) return;
        var arguments = new ArrayList<Object>(List.of(person.fullName()));
        arguments.addAll(List.of(more));
        outbox.put(Letter.of(address, language(person), person.id().value(), key, arguments.toArray()));
    }

    private static Locale language(Person person) { return Locale.forLanguageTag(person.language()); }
}

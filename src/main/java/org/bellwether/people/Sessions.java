package org.bellwether.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.bellwether.platform.audit.AuditKind;
import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Secrets;
import org.bellwether.platform.web.Origins;
import org.bellwether.platform.web.StrangersSessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Binds a browser's session to a person. The container's session id carries too little randomness to stand alone (at most
 * 56 bits were measured), so each session is also bound to a second cookie of 256 random bits, of which only the
 * fingerprint is kept.
 */
@ApplicationScoped
public class Sessions {

    private static final String PERSON = "bellwether.person";
    private static final String BINDING = "bellwether.binding";
    private static final String SINCE = "bellwether.since";
    private static final Duration LONGEST = Duration.ofHours(12);
    /** How long a role that was taken away, or a suspension, may still be unnoticed. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    @Inject Accounts accounts;
    @Inject Clock clock;
    @Inject Settings settings;
    @Inject Event<SignedOut> departures;
    @Inject Trail trail;
    @Inject OpenSessions registry;

    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();
    /** When each session was last found to be one, by its binding. */
    private final Map<String, Instant> alive = new ConcurrentHashMap<>();

    private record Known(Optional<Set<String>> roles, Instant at) { }

    /** Who is signed in with this request, and with which roles. */
    record SignedIn(PersonId person, Set<String> roles) { }

    /** Starts the session of that person: a new id, a new binding, nothing left of an earlier one. */
    public void begin(HttpServletRequest request, HttpServletResponse response, PersonId person) {
        var before = signedIn(request).map(who -> new SignedOut(who.person(), sitting(request)));
        before.ifPresent(departure -> departed(departure, request.getSession())); // With the pages that somebody had open in it.
        var session = request.getSession();
        request.changeSessionId();
        StrangersSessions.keep(session);
        var binding = Secrets.word(32);
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(BINDING, Secrets.fingerprint(binding));
        registry.begin(person, Secrets.fingerprint(binding), request.getRemoteAddr(), request.getHeader("User-Agent"));
        session.setAttribute(SINCE, clock.instant());
        known.remove(person);
        trail.session(AuditKind.SIGNED_IN, person.value());
        response.addHeader("Set-Cookie", cookie(binding, ""));
        before.filter(departure -> !departure.person().equals(person)).ifPresent(departures::fire);
    }

    private void departed(SignedOut departure, HttpSession session) {
        leave(session);
        trail.session(AuditKind.SIGNED_OUT, departure.person().value());
    }

    /** Ends the session because its person wishes so; the browser forgets what it kept of it. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        var ended = signedIn(request).map(who -> new SignedOut(who.person(), sitting(request)));
        ended.ifPresent(departure -> departed(departure, request.getSession()));
        response.addHeader("Set-Cookie", cookie("", "; Max-Age=0"));
        ended.ifPresent(departures::fire);
    }

    /** Names the session in which somebody is signed in, without giving it away; null if there is none. */
    String sitting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(BINDING);
    }

    Optional<SignedIn> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String person)) return Optional.empty();
        if (!bound(request, session) || tooOld(session) || !goesOn((String) session.getAttribute(BINDING))) {
            leave(session);
            return Optional.empty();
        }
        var id = PersonId.fromString(person);
        var roles = rolesOf(id);
        if (roles.isEmpty()) leave(session);
        return roles.map(held -> new SignedIn(id, held));
    }

    /** Sessions were ended from elsewhere, or somebody may do other things than before: on this server that holds from the next request on. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        alive.clear();
        known.remove(ended.person());
    }

    private void leave(HttpSession session) {
        if (session.getAttribute(BINDING) instanceof String binding) {
            alive.remove(binding);
            registry.end(binding);
        }
        session.invalidate();
    }

    private boolean goesOn(String binding) {
        var now = clock.instant();
        var last = alive.get(binding);
        if (last != null && !now.isAfter(last.plus(FRESH))) return true;
        if (!registry.seen(binding)) return false;
        alive.put(binding, now);
        return true;
    }

    private boolean bound(HttpServletRequest request, HttpSession session) {
        if (request.getCookies() == null) return false;
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(cookieName())) return Secrets.same(Secrets.fingerprint(cookie.getValue()), (String) session.getAttribute(BINDING));
        }
        return false;
    }

    private boolean tooOld(HttpSession session) {
        return !(session.getAttribute(SINCE) instanceof Instant since) || clock.instant().isAfter(since.plus(LONGEST));
    }

    private Optional<Set<String>> rolesOf(PersonId person) {
        var now = clock.instant();
        var held = known.get(person);
        if (held == null || now.isAfter(held.at().plus(FRESH))) {
            held = new Known(accounts.rolesOf(person), now);
            known.put(person, held);
        }
        return held.roles();
    }

    private String cookie(String value, String end) {
        return cookieName() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure() ? "; Secure" : "") + end;
    }

    private String cookieName() { return secure() ? "__Host-BWB" : "BWB"; }

    private boolean secure() { return Origins.secure(settings.baseUrl()); }
}

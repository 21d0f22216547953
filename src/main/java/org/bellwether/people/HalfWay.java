package org.bellwether.people;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.bellwether.platform.web.StrangersSessions;

import jakarta.servlet.http.HttpSession;

/** Somebody whose password was right, or for whom another server vouches, and who has yet to prove the second factor. Kept in a session, which nobody has before. */
public record HalfWay(PersonId person, Instant since) implements Serializable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String KEY = HalfWay.class.getName();

    public static void begin(HttpSession session, PersonId person, Instant now) {
        session.setAttribute(KEY, new HalfWay(person, now));
        StrangersSessions.keep(session);
    }

    /** Null if nobody is. */
    public static HalfWay of(Map<String, Object> session) { return session.get(KEY) instanceof HalfWay half ? half : null; }

    /** The same; the session may be null. */
    public static HalfWay of(HttpSession session) { return session != null && session.getAttribute(KEY) instanceof HalfWay half ? half : null; }

    public static void forget(HttpSession session) {
        if (session != null) session.removeAttribute(KEY);
    }

    public static void forget(Map<String, Object> session) { session.remove(KEY); }

    public boolean tooLate(Instant now) { return now.isAfter(since.plus(PATIENCE)); }
}

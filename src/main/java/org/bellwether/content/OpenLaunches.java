package org.bellwether.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bellwether.learning.EnrolmentStatus;
import org.bellwether.people.PersonStatus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Which launches still hold: the latest of their attempt, not closed, of somebody who still takes the course and belongs
 * here. The answer may be half a minute old.
 */
@ApplicationScoped
public class OpenLaunches {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    private final Map<LaunchId, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(boolean open, Instant until) { }

    /** Whether that launch may still be served files. */
    public boolean open(LaunchId id) {
        var now = clock.instant();
        var known = answers.get(id);
        if (known != null && now.isBefore(known.until())) return known.open();
        if (answers.size() > MOST) answers.values().removeIf(answer -> !now.isBefore(answer.until()));
        var open = entities.createQuery("""
            select count(l) from Launch l join PackageAttempt a on a.id = l.attempt join Enrolment e on e.id = a.enrolment join Person p on p.id = a.learner
            where l.id = :id and l.epoch = a.epoch and l.closedAt is null and e.status <> :withdrawn and p.status = :active""", Long.class)
            .setParameter("id", id.value()).setParameter("withdrawn", EnrolmentStatus.WITHDRAWN).setParameter("active", PersonStatus.ACTIVE).getSingleResult() > 0;
        answers.put(id, new Answer(open, now.plus(REMEMBERED)));
        return open;
    }

    /** It was closed just now. */
    void forget(LaunchId id) { answers.remove(id); }
}

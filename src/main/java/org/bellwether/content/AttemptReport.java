package org.bellwether.content;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.people.PersonCard;

/** What a package reported of one learner, for the trainer who answers for the course. */
public record AttemptReport(PersonCard learner, CourseId course, String packageTitle, String edition, Instant startedAt, Instant lastAt, int launches,
                            List<Unit> units) implements Serializable {

    /**
     * One unit of the package.
     *
     * @param seconds time spent in it
     * @param kept    suspend data, in characters
     */
    public record Unit(String title, int depth, boolean launchable, String completion, String success, BigDecimal scaled, long seconds, String place, int kept,
                       Instant changedAt, List<Interaction> interactions) implements Serializable { }

    /** What was answered to one question, as the content reported it. */
    public record Interaction(String id, String type, String response, String correct, String result, String latency, String at, String text) implements Serializable { }
}

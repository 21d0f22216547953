package org.bellwether.learning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * An enrolment in the trainer's list.
 *
 * @param department null for those who stand above all departments
 * @param score      -1 to 1; null where there is none
 * @param seconds    time spent in the lessons
 */
public record EnrolmentRow(EnrolmentId id, PersonId person, String login, String learner, String jobTitle, Localized department, EnrolmentStatus status,
                           LocalDate dueOn, Instant completedAt, BigDecimal score, long seconds, Instant nudgedAt) implements Serializable {

    public EnrolmentRow(long id, PersonId person, String login, String learner, String jobTitle, String departmentEn, String departmentZh,
                        EnrolmentStatus status, LocalDate dueOn, Instant completedAt, BigDecimal score, long seconds, Instant nudgedAt) {
        this(new EnrolmentId(id), person, login, learner, jobTitle, departmentEn == null ? null : new Localized(departmentEn, departmentZh), status, dueOn,
            completedAt, score, seconds, nudgedAt);
    }

    public boolean completed() { return status == EnrolmentStatus.COMPLETED; }

    public boolean open() { return status.isOpen(); }

    /** 0 to 100; null where there is none. */
    public Integer percentScore() { return MyLearning.percent(score); }

    public int minutes() { return (int) Math.ceil(seconds / 60.0); }
}

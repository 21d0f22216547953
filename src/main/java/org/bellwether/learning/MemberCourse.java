package org.bellwether.learning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.platform.text.Localized;

/**
 * A course of one of a manager's people.
 *
 * @param excuse     why it need not be done; null where nobody excused it
 * @param excusedBy  who said so
 * @param excusedFor for which manager, where that was a deputy; null otherwise
 */
public record MemberCourse(EnrolmentId id, Localized course, EnrolmentStatus status, LocalDate dueOn, Instant completedAt, BigDecimal score, String excuse, String excusedBy, String excusedFor, Instant nudgedAt) implements Serializable {
    public boolean isOpen() { return status.isOpen(); }
    public boolean isExcused() { return excuse != null; }
    public boolean isAsked() { return isOpen() && !isExcused(); }
}

package org.bellwether.platform.desk;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One row on a leader's desk: what it is, why it stands there, since when, and where it is dealt with.
 *
 * @param rule       the name of the rule that made it, unique with {@code subject}
 * @param subject    the identifier of what it is about
 * @param severity   1 (remark) to 5 (stops the programme)
 * @param daysLeft   days until it is too late; negative when it is; null where nothing is due
 * @param reach      share of the programme's people whom it touches, 0 to 1
 * @param since      the day from which it stood
 * @param what       the row's own sentence
 * @param why        the rule in words, with the figures that made it true
 * @param action     the word on its one button
 * @param href       where the button leads, from the context root; it must open on the rows behind the figures
 */
public record DeskItem(Column column, String rule, String subject, int severity, Integer daysLeft, double reach, LocalDate since,
                       Sentence what, Sentence why, Sentence action, String href) implements Serializable {

    /** The four questions of the morning. */
    public enum Column { DECIDE, SLIPPING, TALK_TO, TELL_THE_CEO }

    /** A message key and its arguments; a {@code Localized} argument is worded in the reader's language. */
    public record Sentence(String key, Object... arguments) implements Serializable { }

    /**
     * 40 for the full severity, 30 for what is due now or late (falling to 0 at fourteen days), 20 for everybody's
     * concern, 10 for what has waited thirty days. From 0 to 100.
     */
    public double priority(LocalDate today) {
        var urgency = daysLeft == null ? 0 : daysLeft <= 0 ? 1 : Math.max(0, 1 - daysLeft / 14.0);
        var age = Math.min(30, Math.max(0, today.toEpochDay() - since.toEpochDay())) / 30.0;
        return 40 * severity / 5.0 + 30 * urgency + 20 * reach + 10 * age;
    }
}

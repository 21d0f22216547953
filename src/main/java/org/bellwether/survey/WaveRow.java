package org.bellwether.survey;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.audience.TargetGroup;
import org.bellwether.platform.text.Localized;

/**
 * A wave as lists show it.
 *
 * @param invited  how many were asked; for a draft, how many would be
 * @param answered how many answered so far
 */
public record WaveRow(WaveId id, Localized title, TargetGroup asked, WaveStatus status, LocalDate closesOn, Instant openedAt, Instant closedAt,
                      int minimum, long invited, long answered) implements Serializable {

    public boolean isDraft() { return status == WaveStatus.DRAFT; }
    public boolean isOpen() { return status == WaveStatus.OPEN; }
    public boolean isClosed() { return status == WaveStatus.CLOSED; }

    /** Share of those asked who answered, in whole per cent. */
    public long rate() { return invited == 0 ? 0 : Math.round(100.0 * answered / invited); }

    /** Whether there is anything to show: enough people answered. */
    public boolean readable() { return isClosed() && answered >= minimum; }

    public boolean remindable() { return isOpen() && answered < invited; }
}

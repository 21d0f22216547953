package org.bellwether.certification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is known of one person and one certification. Nothing in it ever changes but by adding: the status of
 * a day follows from these facts and that day alone, so it does not matter when, or whether, any job ran.
 *
 * @param dueOn     the last day on which the first award is on time, or null
 * @param startedOn the day on which work towards the first award began, or null
 * @param closesOn  the first day on which the first award cannot be had any more, or null
 * @param cycles    in the order of their numbers
 */
public record History(LocalDate startedOn, LocalDate dueOn, LocalDate closesOn, List<Cycle> cycles, List<Span> exemptions,
                      List<Span> pauses) implements Serializable {

    public History {
        cycles = List.copyOf(cycles);
        exemptions = List.copyOf(exemptions);
        pauses = List.copyOf(pauses);
    }

    public static History of(List<Cycle> cycles) { return new History(null, null, null, cycles, List.of(), List.of()); }

    /** Where the person stood, stands or will stand on that day, as far as is known. */
    public Standing on(LocalDate day) {
        var current = current(day);
        if (current != null && current.revokedBy(day)) return Standing.of(Status.REVOKED);
        if (exemptions.stream().anyMatch(span -> span.covers(day))) return Standing.of(Status.EXEMPT);
        return pauses.stream().filter(span -> span.covers(day)).findFirst()
            .map(pause -> new Standing(Status.PAUSED, plain(pause.from()).compliance()))
            .orElseGet(() -> Standing.of(plain(day)));
    }

    /** The newest cycle that was certified by that day, or null. There is never more than one. */
    public Cycle current(LocalDate day) {
        return cycles.stream().filter(cycle -> !cycle.certifiedOn().isAfter(day)).reduce((older, newer) -> newer).orElse(null);
    }

    private Status plain(LocalDate day) {
        var current = current(day);
        if (current == null) return before(day);
        var validity = current.validity();
        if (validity.until() == null || day.isBefore(validity.windowOpensOn())) return Status.CERTIFIED;
        if (day.isBefore(validity.until())) return Status.RENEWAL_OPEN;
        return day.isBefore(validity.graceUntil()) ? Status.IN_GRACE : Status.LAPSED;
    }

    private Status before(LocalDate day) {
        if (closesOn != null && !day.isBefore(closesOn)) return Status.CLOSED_FAILED;
        if (dueOn != null && day.isAfter(dueOn)) return Status.OVERDUE;
        return startedOn != null && !day.isBefore(startedOn) ? Status.IN_PROGRESS : Status.ASSIGNED;
    }
}

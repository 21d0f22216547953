package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.bellwether.platform.RuleViolation;

/** An org unit through time: its periods, one after the other, without a gap. */
final class UnitHistory {

    /** The periods by their first day, "always" before all others. */
    static final Comparator<UnitPeriod> IN_ORDER = Comparator.comparing(one -> one.period().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final OrgUnitId unit;
    private final String code;
    private final List<UnitPeriod> periods;

    UnitHistory(OrgUnitId unit, String code, List<UnitPeriod> periods) {
        this.unit = unit;
        this.code = code;
        this.periods = new ArrayList<>(periods);
        this.periods.sort(IN_ORDER);
    }

    Optional<OrgNode> on(LocalDate day) { return periods.stream().filter(one -> one.period().includes(day)).findFirst().map(one -> one.node(code)); }

    /** Whether it is still open on any day from that one on. */
    boolean openFrom(LocalDate day) { return periods.stream().anyMatch(one -> !one.period().endsBefore(day)); }

    /**
     * From that day on one thing about it is different. What is planned for later stays as planned, but for the same thing:
     * it carries on until a later period says otherwise.
     *
     * @param part  the thing that changes
     * @param with  the node with another value of it
     * @return the period that came into being, if the change falls into one
     * @throws RuleViolation if it is not open on that day
     */
    <T> Optional<UnitPeriod> change(LocalDate day, Function<OrgNode, T> part, BiFunction<OrgNode, T, OrgNode> with, T value) {
        var at = index(day);
        var old = part.apply(periods.get(at).node(code));
        var fresh = split(at, day);
        for (var place = fresh.isPresent() ? at + 1 : at; place < periods.size(); place++) {
            var node = periods.get(place).node(code);
            if (!Objects.equals(part.apply(node), old)) break;
            periods.get(place).become(with.apply(node, value));
        }
        return fresh;
    }

    /**
     * Ends with the day before that one.
     *
     * @return the periods that were planned for later and never come
     */
    List<UnitPeriod> close(LocalDate day) {
        var at = index(day);
        var first = periods.get(at);
        var gone = new ArrayList<>(periods.subList(at + 1, periods.size()));
        if (day.equals(first.period().from())) gone.add(0, first);
        else first.during(first.period().before(day));
        periods.removeAll(gone);
        return gone;
    }

    private Optional<UnitPeriod> split(int at, LocalDate day) {
        var before = periods.get(at);
        if (day.equals(before.period().from())) return Optional.empty();
        var node = before.node(code);
        var fresh = new UnitPeriod(node.id(), node.parent(), node.head(), node.name(), before.period().onwards(day));
        before.during(before.period().before(day));
        periods.add(at + 1, fresh);
        return Optional.of(fresh);
    }

    private int index(LocalDate day) {
        for (var at = 0; at < periods.size(); at++) if (periods.get(at).period().includes(day)) return at;
        throw new RuleViolation("people.unit.not-open", code, day);
    }

    List<UnitPeriod> periods() { return List.copyOf(periods); }
    OrgUnitId unit() { return unit; }
    String code() { return code; }
}

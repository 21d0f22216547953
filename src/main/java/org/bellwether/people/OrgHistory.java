package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bellwether.people.OrgChange.Close;
import org.bellwether.people.OrgChange.Head;
import org.bellwether.people.OrgChange.Merge;
import org.bellwether.people.OrgChange.Move;
import org.bellwether.people.OrgChange.Open;
import org.bellwether.people.OrgChange.Rename;
import org.bellwether.platform.RuleViolation;

/** All org units through time. A change either holds on every day from its own on, or is refused and leaves all as it was. */
final class OrgHistory {

    private final Map<OrgUnitId, UnitHistory> units = new LinkedHashMap<>();
    private final List<UnitPeriod> made = new ArrayList<>();
    private final List<UnitPeriod> gone = new ArrayList<>();

    OrgHistory(Collection<UnitHistory> all) { all.forEach(one -> units.put(one.unit(), one)); }

    /** @throws RuleViolation if it cannot be on that day, or would make what is planned for later impossible */
    void apply(OrgChange change, LocalDate day) { apply(List.of(change), day); }

    /** Many changes of one day, in their order; between them the units need not make a tree. */
    void apply(List<OrgChange> changes, LocalDate day) {
        var before = new TreeMap<LocalDate, OrgTree>();
        daysFrom(day).forEach(one -> before.put(one, on(one)));
        changes.forEach(change -> make(change, day));
        daysFrom(day).forEach(one -> on(one).requireShallow(before.floorEntry(one).getValue()));
    }

    private void make(OrgChange change, LocalDate day) {
        if (change instanceof Open open) open(open, day);
        else if (change instanceof Rename rename) unit(rename.unit()).change(day, OrgNode::name, OrgNode::named, rename.name()).ifPresent(made::add);
        else if (change instanceof Head head) unit(head.unit()).change(day, OrgNode::head, OrgNode::headedBy, head.head()).ifPresent(made::add);
        else if (change instanceof Move move) move(move.unit(), move.parent(), day);
        else if (change instanceof Merge merge) merge(merge, day);
        else if (change instanceof Close close) close(close.unit(), day);
    }

    private void open(Open open, LocalDate day) {
        if (units.values().stream().anyMatch(one -> one.code().equalsIgnoreCase(open.code()))) throw new RuleViolation("people.unit.code-taken", open.code());
        var period = new UnitPeriod(open.unit(), open.parent(), null, open.name(), Period.from(day));
        units.put(open.unit(), new UnitHistory(open.unit(), open.code(), List.of(period)));
        made.add(period);
    }

    private void move(OrgUnitId unit, OrgUnitId parent, LocalDate day) {
        requireBelow(unit, day);
        unit(unit).change(day, OrgNode::parent, OrgNode::under, parent).ifPresent(made::add);
    }

    private void merge(Merge merge, LocalDate day) {
        requireBelow(merge.unit(), day);
        if (merge.unit().equals(merge.into())) throw new RuleViolation("people.unit.into-itself");
        if (on(day).below(merge.unit()).contains(merge.into())) throw new RuleViolation("people.unit.into-below");
        for (var one : daysFrom(day)) for (var child : on(one).children(merge.unit())) move(child.id(), merge.into(), one);
        close(merge.unit(), day);
    }

    private void close(OrgUnitId unit, LocalDate day) {
        requireBelow(unit, day);
        if (daysFrom(day).stream().anyMatch(one -> !on(one).children(unit).isEmpty())) throw new RuleViolation("people.unit.has-units");
        gone.addAll(unit(unit).close(day));
    }

    private void requireBelow(OrgUnitId unit, LocalDate day) {
        if (unit(unit).on(day).filter(node -> node.parent() == null).isPresent()) throw new RuleViolation("people.unit.root");
    }

    private UnitHistory unit(OrgUnitId unit) { return Optional.ofNullable(units.get(unit)).orElseThrow(() -> new RuleViolation("people.unit.unknown", unit)); }

    /** @throws RuleViolation if the units of that day make no tree */
    OrgTree on(LocalDate day) { return new OrgTree(units.values().stream().flatMap(one -> one.on(day).stream()).toList()); }

    /** That day, and every later one on which something begins or has ended. */
    private List<LocalDate> daysFrom(LocalDate day) {
        var later = units.values().stream().flatMap(one -> one.periods().stream()).map(UnitPeriod::period)
            .flatMap(period -> Stream.of(period.from(), period.until() == null ? null : period.until().plusDays(1))).filter(Objects::nonNull).filter(one -> one.isAfter(day));
        return Stream.concat(Stream.of(day), later).distinct().sorted().toList();
    }

    Collection<UnitHistory> units() { return units.values(); }

    /** Periods that have come into being since this was made. */
    List<UnitPeriod> made() { return made.stream().filter(one -> !gone.contains(one)).toList(); }

    /** Periods that will never come. */
    List<UnitPeriod> gone() { return gone.stream().filter(one -> !made.contains(one)).toList(); }
}

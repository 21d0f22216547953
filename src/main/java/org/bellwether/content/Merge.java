package org.bellwether.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.content.scorm.Durations;
import org.bellwether.content.scorm.Elements;
import org.bellwether.content.scorm.Outcome;
import org.bellwether.content.scorm.Standard;
import org.bellwether.learning.Progress;
import org.bellwether.platform.RuleViolation;

import jakarta.persistence.EntityManager;

/** Takes the changes of one request into one attempt; lives for that request. */
final class Merge {

    private static final int MOST_VISITS = 10_000;

    private final EntityManager entities;
    private final Launch launch;
    private final PackageAttempt attempt;
    private final Instant now;
    private final Standard standard;
    private final Map<UnitId, PackageUnit> units = new LinkedHashMap<>();
    private final Map<UnitId, UnitState> states;
    private final Map<Integer, PlayerOp> known = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Place, Visit> visits = new HashMap<>();
    private long seconds;
    private boolean changed;

    Merge(EntityManager entities, Launch launch, PackageAttempt attempt, List<PlayerChange> changes, Instant now) {
        this.entities = entities;
        this.launch = launch;
        this.attempt = attempt;
        this.now = now;
        this.standard = entities.find(PackageVersion.class, attempt.packageVersion().value()).standard();
        Packages.rows(entities, attempt.packageVersion()).stream().filter(PackageUnit::launchable).forEach(unit -> units.put(unit.id(), unit));
        this.states = Attempts.states(entities, attempt.id());
        recall(changes);
    }

    /** What this launch has said before under the numbers, the names and in the visits that these changes speak of. */
    private void recall(List<PlayerChange> changes) {
        if (changes.isEmpty()) return;
        entities.createQuery("select o from PlayerOp o where o.launch = :launch and (o.seq in :numbers or o.op in :names)", PlayerOp.class)
            .setParameter("launch", launch.id()).setParameter("numbers", changes.stream().map(PlayerChange::seq).toList()).setParameter("names", changes.stream().map(PlayerChange::op).toList())
            .getResultStream().forEach(this::know);
        entities.createQuery("select v from Visit v where v.launch = :launch and v.visit in :visits", Visit.class)
            .setParameter("launch", launch.id()).setParameter("visits", changes.stream().map(PlayerChange::visit).distinct().toList())
            .getResultStream().forEach(visit -> visits.put(new Place(visit.unit(), visit.visit()), visit));
    }

    private void know(PlayerOp op) {
        known.put(op.seq(), op);
        names.add(op.op());
    }

    void change(PlayerChange change) {
        if (received(change)) return;
        var unit = units.get(change.unit());
        if (unit == null) throw new RuleViolation("content.commit.unit");
        var values = Elements.checked(standard, change.data());
        var came = Outcome.of(standard, unit.rules(), values, change.finished());
        var state = states.computeIfAbsent(unit.id(), id -> fresh(id));
        state.merge(standard, launch.epoch(), change, values, came, now);
        seconds += visit(change).lasted(lasted(change, values));
        if (launch.epoch() == attempt.epoch()) attempt.worked(unit.id(), now);
        launch.heard(change.seq(), now);
        var op = new PlayerOp(launch.id(), change, now);
        entities.persist(op);
        know(op);
        changed = true;
    }

    static void requireSound(PlayerChange change) {
        var sound = change.seq() > 0 && change.op() != null && change.op().matches("[0-9A-Za-z-]{8,36}") && change.unit() != null
            && change.visit() > 0 && change.visit() <= MOST_VISITS && change.seconds() >= 0 && change.data() != null;
        if (!sound) throw new RuleViolation("content.commit.malformed");
    }

    /** The same number and the same name may come again, but only together and with the same change. */
    private boolean received(PlayerChange change) {
        var before = known.get(change.seq());
        if (before == null ? names.contains(change.op()) : !before.is(change)) throw new RuleViolation("content.commit.differs", change.seq());
        return before != null;
    }

    private UnitState fresh(UnitId id) {
        var state = new UnitState(attempt.id(), id, now);
        entities.persist(state);
        return state;
    }

    private Visit visit(PlayerChange change) {
        return visits.computeIfAbsent(new Place(change.unit(), change.visit()), place -> {
            var visit = new Visit(attempt.id(), place.unit(), launch.id(), place.visit());
            entities.persist(visit);
            return visit;
        });
    }

    /** The content's own account of its time where it gives one, the player's clock otherwise; never more than has gone by. */
    private long lasted(PlayerChange change, Map<String, String> values) {
        var said = Durations.seconds(standard, values.get(standard == Standard.SCORM_12 ? "cmi.core.session_time" : "cmi.session_time"));
        return Math.min(launch.most(now), said >= 0 ? said : change.seconds());
    }

    List<UnitId> launchable() { return List.copyOf(units.keySet()); }

    Map<UnitId, Progress> results() {
        var results = new LinkedHashMap<UnitId, Progress>();
        units.keySet().stream().filter(states::containsKey).forEach(id -> results.put(id, states.get(id).progress()));
        return results;
    }

    long seconds() { return seconds; }
    boolean changed() { return changed; }

    private record Place(UnitId unit, int visit) { }
}

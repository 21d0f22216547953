package org.bellwether.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.Leavers;
import org.bellwether.people.PersonId;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.DataKind;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The steps of a run of the retention, each one transaction. Only {@link RetentionWork} takes them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionSteps {

    /** More than so many at once are erased only when somebody says that it is meant: a wrong file of HR must not erase a plant. */
    static final int MOST_LEAVERS = 100;
    /** No run takes longer. */
    private static final Duration LONGEST = Duration.ofHours(2);

    @PersistenceContext EntityManager entities;
    @Inject Holdings holdings;
    @Inject Periods periods;
    @Inject Leavers leavers;
    @Inject ErasureSteps erasures;
    @Inject Clock clock;
    @Inject EnterpriseDay day;

    /** @throws RuleViolation if another run is under way */
    public RetentionRunId begin(boolean dry, PersonId by) {
        Sql.run(entities, "update privacy_pen set taken = taken + 1 where id = 1");
        if (!running(clock.instant().minus(LONGEST)).isEmpty()) throw new RuleViolation("privacy.run.running");
        var id = RetentionRunId.fresh();
        entities.persist(new RetentionRun(id, dry, by, clock.instant()));
        return id;
    }

    /** The tables that can have old rows, by their place among all. */
    public List<Integer> places() {
        var all = holdings.all();
        return java.util.stream.IntStream.range(0, all.size()).filter(place -> all.get(place).holding().ages().isPresent() && before(all.get(place).holding().kind()) != null).boxed().toList();
    }

    /** How many rows are old there. */
    public long count(int place) {
        var sql = holdings.all().get(place);
        var query = sql.countOld(before(sql.holding().kind()));
        return Sql.list(entities, query.sql(), row -> row.getLong(1), query.arguments()).get(0);
    }

    /** Takes some of the old rows away; none when none is left. */
    public int remove(int place) {
        var sql = holdings.all().get(place);
        var statement = sql.removeOld(before(sql.holding().kind()));
        return Sql.run(entities, statement.sql(), statement.arguments());
    }

    /** Keeps what was found, or that it could not be taken away. */
    public void found(RetentionRunId run, int place, long rows, boolean failed) {
        var holding = holdings.all().get(place).holding();
        Sql.run(entities, "insert into privacy_run_count (run_id, place, kind, table_name, row_count, failed) values (?, ?, ?, ?, ?, ?)", run, place, holding.kind(), holding.table(), rows, failed);
    }

    /** Tells the features what is not there any more. */
    public void gone() {
        for (var kind : DataKind.values()) if (before(kind) != null) holdings.keepers().forEach(keeper -> keeper.gone(kind, before(kind)));
    }

    /** Who left long enough ago to be erased, without those whose data is held. */
    public List<PersonId> leavers() {
        var held = entities.createQuery("select h.person from Hold h", Long.class).getResultStream().map(PersonId::new).collect(java.util.stream.Collectors.toSet());
        return leavers.before(before(DataKind.ACCOUNT), Integer.MAX_VALUE).stream().filter(person -> !held.contains(person)).toList();
    }

    public void erase(PersonId person, PersonId by, String reason) { erasures.erase(person, by, reason); }

    public void end(RetentionRunId id, RunState how, long erased, long waiting) {
        var run = entities.find(RetentionRun.class, id.value());
        run.people(erased, waiting);
        run.end(how, clock.instant());
    }

    /** Runs of which nothing was heard for longer than one takes: their process has ended. */
    public void abandon() {
        var young = running(clock.instant().minus(LONGEST));
        running(Instant.EPOCH).stream().filter(run -> !young.contains(run)).forEach(run -> run.end(RunState.FAILED, clock.instant()));
    }

    private List<RetentionRun> running(Instant since) {
        return entities.createQuery("select r from RetentionRun r where r.state = :running and r.begunAt >= :since", RetentionRun.class).setParameter("running", RunState.RUNNING).setParameter("since", since).getResultList();
    }

    /** Whether an administrator ever took old data away by hand, or said how long accounts are kept: before that the calendar erases nobody. */
    public boolean meant() {
        return entities.find(RetentionPeriod.class, DataKind.ACCOUNT) != null
            || entities.createQuery("select count(r) from RetentionRun r where r.askedBy is not null and r.dry = false", Long.class).getSingleResult() > 0;
    }

    private LocalDate before(DataKind kind) {
        var days = periods.all().get(kind);
        return days == null ? null : day.today().minusDays(days);
    }
}

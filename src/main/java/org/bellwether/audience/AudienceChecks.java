package org.bellwether.audience;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.persistence.Sql;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The steps in which the members of an audience are made true again, each one transaction. Only {@link AudienceChecker} takes them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AudienceChecks {

    /**
     * Who ought to come and who ought to go.
     *
     * @param rule since when the rule has been as it was asked
     */
    public record Difference(PersonSet joined, PersonSet left, Instant rule) {
        boolean none() { return joined.isEmpty() && left.isEmpty(); }
    }

    @PersistenceContext EntityManager entities;
    @Inject CriterionKinds kinds;
    @Inject Event<AudienceChanged> changes;
    @Inject Clock clock;

    /** The audiences that are kept true. */
    public List<AudienceId> kept() {
        return entities.createQuery("select a from Audience a where a.retiredAt is null order by a.id", Audience.class).getResultStream().map(Audience::id).toList();
    }

    /** @param among whom it is asked about; null for everyone */
    public Difference difference(AudienceId id, Collection<PersonId> among) {
        var audience = find(id, LockModeType.NONE);
        var meant = kinds.run(among).members(audience.rule());
        var present = among == null ? members(id) : members(id, among);
        return new Difference(meant.without(present), present.without(meant), audience.row().changedAt());
    }

    private PersonSet members(AudienceId id) {
        return PersonSet.ofIds(entities.createQuery("select m.person from AudienceMember m where m.audience = :id", Long.class).setParameter("id", id.value())
            .getResultList().stream().mapToLong(Long::longValue));
    }

    /** Of these people, those who belong to it: what lies between them is read at once, as the members are kept in that order. */
    private PersonSet members(AudienceId id, Collection<PersonId> among) {
        var some = PersonSet.of(among);
        if (some.isEmpty()) return some;
        return PersonSet.ofIds(entities.createQuery("select m.person from AudienceMember m where m.audience = :id and m.person >= :first and m.person <= :last", Long.class)
            .setParameter("id", id.value()).setParameter("first", some.ids().min().getAsLong()).setParameter("last", some.ids().max().getAsLong())
            .getResultList().stream().mapToLong(Long::longValue)).and(some);
    }

    private int count(AudienceId id) { return entities.createQuery("select count(m) from AudienceMember m where m.audience = :id", Long.class).setParameter("id", id.value()).getSingleResult().intValue(); }

    /**
     * Writes down that these came and those went, unless another did so meanwhile, and tells whoever uses the audience.
     *
     * @param rule since when the rule has been as they were found by
     * @return whether it still is; otherwise nothing is written
     */
    public boolean move(AudienceId id, Instant rule, Collection<PersonId> joined, Collection<PersonId> left) {
        var audience = find(id, LockModeType.PESSIMISTIC_WRITE); // One writer at a time.
        var coming = PersonSet.of(joined).without(members(id, joined)).people();
        var going = PersonSet.of(left).and(members(id, left)).people();
        if (audience.retired() || !audience.row().changedAt().equals(rule)) return false;
        if (coming.isEmpty() && going.isEmpty()) return true;
        var now = clock.instant();
        write(id, coming, going, now);
        audience.moved(coming.size() - going.size());
        changes.fire(new AudienceChanged(id, coming, going, now));
        return true;
    }

    private void write(AudienceId id, List<PersonId> coming, List<PersonId> going, Instant now) {
        Sql.insert(entities, "insert into audience_member (audience_id, person_id, since)", "", coming.stream().map(person -> new Object[] {id, person, now}).toList());
        if (!going.isEmpty()) entities.createQuery("delete from AudienceMember m where m.audience = :id and m.person in :going")
            .setParameter("id", id.value()).setParameter("going", going.stream().map(PersonId::value).toList()).executeUpdate();
        var moves = new ArrayList<Object[]>();
        coming.forEach(person -> moves.add(new Object[] {Id.mint(), id, person, true, now}));
        going.forEach(person -> moves.add(new Object[] {Id.mint(), id, person, false, now}));
        Sql.insert(entities, "insert into audience_move (id, audience_id, person_id, joined, moved_at)", "", moves);
    }

    /** Everyone was looked at. */
    public void done(AudienceId id) { find(id, LockModeType.PESSIMISTIC_WRITE).checked(count(id), clock.instant()); }

    private Audience find(AudienceId id, LockModeType lock) {
        var audience = entities.find(Audience.class, id.value(), lock);
        if (audience == null) throw new NotFound("audience.audience.unknown", id);
        return audience;
    }
}

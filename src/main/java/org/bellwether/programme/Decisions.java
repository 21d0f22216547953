package org.bellwether.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What the steering group has decided and still has to decide. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE})
public class Decisions {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject OrgUnits units;
    @Inject Caller caller;
    @Inject Clock clock;

    /** What is still to be decided, the most pressing first. */
    public List<DecisionRow> open() { return list("d.state = org.bellwether.programme.DecisionState.PROPOSED order by d.decideBy, d.id", 200); }

    /** What was taken or withdrawn, the latest first. */
    public List<DecisionRow> closed() { return list("d.state <> org.bellwether.programme.DecisionState.PROPOSED order by d.decidedOn desc, d.id desc", 200); }

    private List<DecisionRow> list(String condition, int most) {
        return entities.createQuery("select d from Decision d where " + condition, Decision.class).setMaxResults(most).getResultStream().map(Decision::row).toList();
    }

    /** @throws NotFound if there is no such decision */
    public DecisionView view(DecisionId id) {
        var decision = find(id, LockModeType.NONE);
        var row = decision.row();
        var choices = options(id).stream()
            .map(option -> new DecisionView.Choice(option.id(), option.text(), same(decision.recommended(), option), same(decision.chosen(), option))).toList();
        return new DecisionView(row, decision.context(), decision.delayCost(), choices, decision.rationale(), persons.card(row.raisedBy()),
            row.decidedBy() == null ? null : persons.card(row.decidedBy()), row.unit() == null ? null : units.find(row.unit()).name());
    }

    /** Goes on if the caller may put something before the group. */
    @RolesAllowed(Role.CIO)
    public void requireProposer() { }

    /** Puts something before the steering group. */
    @RolesAllowed(Role.CIO)
    public DecisionId propose(NewDecision asked) {
        var today = today();
        var id = DecisionId.fresh();
        var count = entities.createQuery("select count(d) from Decision d", Long.class).getSingleResult();
        var decision = new Decision(id, "D-" + today.getYear() + "-" + "%03d".formatted(count + 1), asked, caller.person(), today);
        entities.persist(decision);
        entities.flush();
        for (var at = 0; at < asked.options().size(); at++) {
            var option = new DecisionOption(id, at, asked.options().get(at));
            entities.persist(option);
            if (at == asked.recommended()) decision.recommend(option);
        }
        return id;
    }

    /** Takes it, for good. */
    public void take(DecisionId id, long option, String why) {
        var chosen = options(id).stream().filter(one -> one.id() == option).findFirst().orElseThrow(() -> new NotFound("programme.option.unknown"));
        find(id, LockModeType.PESSIMISTIC_WRITE).take(chosen, why, caller.person(), today());
    }

    @RolesAllowed(Role.CIO)
    public void withdraw(DecisionId id, String why) { find(id, LockModeType.PESSIMISTIC_WRITE).withdraw(why, caller.person(), today()); }

    private Decision find(DecisionId id, LockModeType lock) {
        var found = entities.find(Decision.class, id.value(), lock);
        if (found == null) throw new NotFound("programme.decision.unknown", id);
        return found;
    }

    private List<DecisionOption> options(DecisionId id) {
        return entities.createQuery("select o from DecisionOption o where o.decision = :id order by o.position", DecisionOption.class).setParameter("id", id.value()).getResultList();
    }

    private static boolean same(Long id, DecisionOption option) { return id != null && id == option.id(); }

    private LocalDate today() { return LocalDate.now(clock.withZone(caller.zone())); }
}

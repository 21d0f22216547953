package org.bellwether.adoption;

import java.util.List;

import org.bellwether.people.WorkCalendarChanged;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Where other days are worked than was known, other usage was to be expected: the figures are worked out anew from then on. */
@Stateless
@PermitAll
public class StaleFigures {

    @PersistenceContext EntityManager entities;
    @Inject Snapshots snapshots;

    public void note(@Observes WorkCalendarChanged change) {
        systems("select s from BusinessSystem s").forEach(system -> system.isStaleFrom(change.from()));
    }

    /** The systems whose figures are no longer right. */
    public List<BusinessSystemId> all() { return systems("select s from BusinessSystem s where s.rebuildFrom is not null").stream().map(BusinessSystem::id).toList(); }

    private List<BusinessSystem> systems(String query) { return entities.createQuery(query, BusinessSystem.class).getResultList(); }

    /** Works them out, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void rebuild(BusinessSystemId id) {
        var system = entities.find(BusinessSystem.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(system);
        var from = system.isRebuilt();
        if (from != null) snapshots.rebuild(id, from);
    }
}

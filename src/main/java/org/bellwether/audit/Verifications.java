package org.bellwether.audit;

import java.time.Clock;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Verdict;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The verifications of the trail, and what came of each. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.ADMINISTRATOR})
public class Verifications {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    public VerificationId begin(PersonId askedBy) {
        var id = VerificationId.fresh();
        entities.persist(new Verification(id, askedBy, clock.instant()));
        return id;
    }

    public void end(VerificationId id, Verdict verdict, int roots) { entities.find(Verification.class, id.value()).ended(verdict, roots, clock.instant()); }

    /** The newest first. */
    public List<VerificationRow> recent(int most) {
        return entities.createQuery("""
            select new org.bellwether.audit.VerificationRow(v.id, p.fullName, v.startedAt, v.endedAt, v.links, v.roots, v.unsealed, v.fault)
            from Verification v left join Person p on p.id = v.askedBy order by v.startedAt desc, v.id desc""", VerificationRow.class).setMaxResults(most).getResultList();
    }
}

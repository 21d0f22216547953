package org.bellwether.audience;

import java.util.List;
import java.util.Map;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Who belongs to an audience, and who came and went. */
@Stateless
@RolesAllowed({Role.HR, Role.CIO, Role.ADMINISTRATOR})
public class AudienceMembers {

    private static final Map<String, String> SORTABLE = Map.of("name", "p.fullName", "login", "p.login", "jobTitle", "p.jobTitle", "at", "m.since");
    private static final String MATCHING = " from AudienceMember m left join Person p on p.id = m.person left join OrgUnit u on u.id = p.unit where m.audience = :id and (lower(p.fullName) like :text escape '!' or p.login like :text escape '!')";

    @PersistenceContext EntityManager entities;

    /** Everyone who belongs to it, as it was last looked at; for features that go by it. */
    @PermitAll
    public List<PersonId> of(AudienceId id) {
        return entities.createQuery("select m.person from AudienceMember m join Person p on p.id = m.person where m.audience = :id and p.status = org.bellwether.people.PersonStatus.ACTIVE order by m.person", Long.class)
            .setParameter("id", id.value()).getResultStream().map(PersonId::new).toList();
    }

    /**
     * As {@link #of}; nobody comes or goes before the transaction of the caller has ended.
     *
     * @throws RuleViolation if it is retired
     */
    @PermitAll
    public List<PersonId> hold(AudienceId id) {
        if (entities.find(Audience.class, id.value(), LockModeType.PESSIMISTIC_WRITE).retired()) throw new RuleViolation("audience.audience.retired");
        return of(id);
    }

    public long count(AudienceId id, String text) { return entities.createQuery("select count(m)" + MATCHING, Long.class).setParameter("id", id.value()).setParameter("text", Like.containing(text)).getSingleResult(); }

    @ReadsPersonalData("audience")
    public List<MemberRow> list(AudienceId id, String text, Window window) {
        return entities.createQuery("select new org.bellwether.audience.MemberRow(p.id, p.fullName, p.login, p.jobTitle, u.nameEn, u.nameZh, m.since)" + MATCHING + window.orderBy(SORTABLE, "p.fullName") + ", p.id", MemberRow.class)
            .setParameter("id", id.value()).setParameter("text", Like.containing(text)).setFirstResult(window.offset()).setMaxResults(window.limit()).getResultList();
    }

    /** Who came and went, the latest first. */
    @ReadsPersonalData("audience")
    public List<MemberRow> moves(AudienceId id, Window window) {
        return entities.createQuery("""
            select new org.bellwether.audience.MemberRow(p.id, p.fullName, p.login, p.jobTitle, u.nameEn, u.nameZh, m.movedAt, m.joined)
            from AudienceMove m left join Person p on p.id = m.person left join OrgUnit u on u.id = p.unit where m.audience = :id order by m.movedAt desc, m.id desc""", MemberRow.class)
            .setParameter("id", id).setFirstResult(window.offset()).setMaxResults(window.limit()).getResultList();
    }

    public long countMoves(AudienceId id) { return entities.createQuery("select count(m) from AudienceMove m where m.audience = :id", Long.class).setParameter("id", id).getSingleResult(); }
}

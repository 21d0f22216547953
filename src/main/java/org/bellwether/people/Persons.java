package org.bellwether.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Chunks;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** The people of the enterprise, as everyone else's features need to see them. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Persons {

    private static final String CARD = """
        select new org.bellwether.people.PersonCardRow(p.id, p.login, p.fullName, p.jobTitle, u.id, u.nameEn, u.nameZh,
            d.id, d.nameEn, d.nameZh, p.site, p.language, p.timeZone)
        from Person p left join OrgUnit u on u.id = p.unit left join OrgUnit d on d.id = u.department
        """;

    private static final Map<String, String> SORTABLE = Map.of("name", "p.fullName", "login", "p.login", "jobTitle", "p.jobTitle",
        "site", "p.site", "department", "d.nameEn");

    @PersistenceContext EntityManager entities;

    /** @throws NotFound if there is no such person */
    @PermitAll
    public PersonCard card(PersonId id) {
        return entities.createQuery(CARD + "where p.id = :id", PersonCardRow.class).setParameter("id", id.value())
            .getResultStream().findFirst().map(PersonCardRow::card).orElseThrow(() -> new NotFound("people.person.unknown", id));
    }

    /** Those of the ids that are known. */
    @PermitAll
    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        var cards = new java.util.HashMap<PersonId, PersonCard>();
        for (var chunk : Chunks.of(ids)) {
            entities.createQuery(CARD + "where p.id in :ids", PersonCardRow.class)
                .setParameter("ids", chunk.stream().map(PersonId::value).toList())
                .getResultStream().map(PersonCardRow::card).forEach(card -> cards.put(card.id(), card));
        }
        return cards;
    }

    /** Who signs in under these names, by the name in lower case; unknown names are left out. */
    @PermitAll
    public Map<String, PersonId> byLogins(Collection<String> logins) {
        var found = new java.util.HashMap<String, PersonId>();
        for (var chunk : Chunks.of(logins)) {
            entities.createQuery("select p.login, p.id from Person p where p.login in :logins", Object[].class)
                .setParameter("logins", chunk.stream().map(login -> login.toLowerCase(Locale.ROOT)).toList())
                .getResultStream().forEach(row -> found.put((String) row[0], new PersonId((Long) row[1])));
        }
        return found;
    }

    /** The active people of a unit and of all below it. */
    @PermitAll
    public List<PersonId> membersOf(OrgUnitId unit) {
        var units = OrgTree.of(entities).below(unit);
        if (units.isEmpty()) return List.of(); // It was closed.
        return entities.createQuery("select p.id from Person p where p.unit in :units and p.status = :active order by p.id", Long.class)
            .setParameter("units", units).setParameter("active", PersonStatus.ACTIVE).getResultStream().map(PersonId::new).toList();
    }

    /** The active people of these units, without those below them. */
    @PermitAll
    public List<PersonCard> in(Collection<OrgUnitId> units) {
        if (units.isEmpty()) return List.of();
        return entities.createQuery(CARD + "where p.unit in :units and p.status = :active order by p.fullName, p.id", PersonCardRow.class)
            .setParameter("units", units).setParameter("active", PersonStatus.ACTIVE).getResultStream().map(PersonCardRow::card).toList();
    }

    /** Everyone who is active. */
    @PermitAll
    public List<PersonId> everyone() {
        return entities.createQuery("select p.id from Person p where p.status = :active order by p.id", Long.class)
            .setParameter("active", PersonStatus.ACTIVE).getResultStream().map(PersonId::new).toList();
    }

    @RolesAllowed({Role.ADMINISTRATOR, Role.CIO, Role.HR})
    @ReadsPersonalData("people")
    public List<PersonCard> list(PersonFilter filter, Window window) {
        if (filter.on() != null) return new PeopleOnDay(entities, filter).list(window);
        return bind(entities, entities.createQuery(CARD + matching(filter) + window.orderBy(SORTABLE, "p.fullName") + ", p.id", PersonCardRow.class), filter)
            .setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream().map(PersonCardRow::card).toList();
    }

    @RolesAllowed({Role.ADMINISTRATOR, Role.CIO, Role.HR})
    public long count(PersonFilter filter) {
        if (filter.on() != null) return new PeopleOnDay(entities, filter).count();
        return bind(entities, entities.createQuery("select count(p) from Person p join OrgUnit u on u.id = p.unit " + matching(filter), Long.class), filter).getSingleResult();
    }

    static String matching(PersonFilter filter) {
        return "where " + (filter.status() == null ? "" : "p.status = :status and ") + "(lower(p.fullName) like :text escape '!' or p.login like :text escape '!' or lower(p.number) like :text escape '!')"
            + (filter.unit() == null ? "" : " and p.unit in :units");
    }

    static <T> TypedQuery<T> bind(EntityManager entities, TypedQuery<T> query, PersonFilter filter) {
        query.setParameter("text", Like.containing(filter.text()));
        if (filter.status() != null) query.setParameter("status", filter.status());
        if (filter.unit() != null) query.setParameter("units", units(entities, filter.unit()));
        return query;
    }

    private static Collection<OrgUnitId> units(EntityManager entities, OrgUnitId unit) {
        var units = OrgTree.of(entities).below(unit);
        return units.isEmpty() ? List.of(unit) : units;
    }
}

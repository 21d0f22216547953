package org.bellwether.scim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.PersonStatus;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;

/** Reads people for a client: a page of them in one statement, with whatever a filter may ask for. Whoever has left is not there. */
final class UserRows {

    private static final String ROW = """
        select new org.bellwether.scim.UserRow(p.id, p.login, p.number, p.fullName, p.email, p.jobTitle, p.site, p.language, p.timeZone, p.status, p.changedAt,
            u.nameEn, n.formatted, n.givenName, n.familyName, n.middleName, n.prefix, n.suffix, s.userType, s.locale,
            w.person, w.department, w.costCenter, w.division, w.organization, x.externalId, m.id, m.fullName)
        """;

    private static final Map<String, String> JOINS = joins();

    private final EntityManager entities;
    private final ScimClientId client;
    private final LocalDate today;

    UserRows(EntityManager entities, ScimClientId client, LocalDate today) {
        this.entities = entities;
        this.client = client;
        this.today = today;
    }

    private static Map<String, String> joins() {
        var joins = new LinkedHashMap<String, String>();
        joins.put("u", " join OrgUnit u on u.id = p.unit");
        joins.put("s", " left join ScimUser s on s.person = p.id");
        joins.put("n", " left join ScimUser n on n.person = p.id and n.fullName = p.fullName");
        joins.put("w", " left join ScimUser w on w.person = p.id and w.unit = p.unit");
        joins.put("x", " left join ScimExternal x on x.resource = p.id and x.client = :client");
        joins.put("j", " left join Employment j on j.person = p.id and j.main = true and (j.fromOn is null or j.fromOn <= :today) and (j.untilOn is null or j.untilOn >= :today)");
        joins.put("m", " left join Person m on m.id = j.manager and m.status <> :ended");
        return joins;
    }

    List<UserRow> list(ScimFilter.Condition condition, String order, int offset, int limit) {
        var query = entities.createQuery(ROW + from(JOINS.keySet()) + where(condition) + order, UserRow.class);
        return bound(query, condition, JOINS.keySet()).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** Joins only what the filter looks at. */
    long count(ScimFilter.Condition condition) {
        var needed = new java.util.LinkedHashSet<String>();
        for (var alias : JOINS.keySet()) if (condition.text().matches("(?s).*\\b" + alias + "\\..*")) needed.add(alias);
        if (needed.remove("m")) needed.addAll(List.of("j", "m"));
        var query = entities.createQuery("select count(p) " + from(needed) + where(condition), Long.class);
        return bound(query, condition, needed).getSingleResult();
    }

    private static String from(Iterable<String> aliases) {
        var from = new StringBuilder("from Person p");
        aliases.forEach(alias -> from.append(JOINS.get(alias)));
        return from.toString();
    }

    private static String where(ScimFilter.Condition condition) { return " where p.status <> :ended and " + condition.text(); }

    private <T> TypedQuery<T> bound(TypedQuery<T> query, ScimFilter.Condition condition, java.util.Collection<String> aliases) {
        query.setParameter("ended", PersonStatus.ENDED);
        if (aliases.contains("x")) query.setParameter("client", client.value());
        if (aliases.contains("j")) query.setParameter("today", today);
        condition.parameters().forEach(((Query) query)::setParameter);
        return query;
    }

    /** The groups of each of them, by the person. */
    Map<Long, List<Object[]>> groups(List<UserRow> rows) {
        var groups = new HashMap<Long, List<Object[]>>();
        if (rows.isEmpty()) return groups;
        entities.createQuery("select gm.person, g.id, g.displayName from ScimGroupMember gm join ScimGroup g on g.id = gm.list where gm.person in :people order by g.displayName", Object[].class)
            .setParameter("people", rows.stream().map(UserRow::id).toList()).getResultStream()
            .forEach(row -> groups.computeIfAbsent((Long) row[0], person -> new java.util.ArrayList<>()).add(new Object[] {row[1], row[2]}));
        return groups;
    }
}

package org.bellwether.scim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.people.PersonStatus;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Reads groups and their members for a client, thousands of members in one statement. Whoever has left is no member. */
final class GroupRows {

    private static final int CHUNK = 500;
    private static final String FROM = " from ScimGroup g left join ScimExternal x on x.resource = g.id and x.client = :client where ";

    /** A group, and what the client calls it. */
    record Row(ScimGroup group, String externalId) { }

    /** Somebody on a list. */
    record Member(long person, String name) { }

    private final EntityManager entities;
    private final ScimClientId client;

    GroupRows(EntityManager entities, ScimClientId client) {
        this.entities = entities;
        this.client = client;
    }

    List<Row> list(ScimFilter.Condition condition, String order, int offset, int limit) {
        var query = entities.createQuery("select g, x.externalId" + FROM + condition.text() + order, Object[].class);
        bind(query, condition);
        return query.setFirstResult(offset).setMaxResults(limit).getResultStream().map(row -> new Row((ScimGroup) row[0], (String) row[1])).toList();
    }

    long count(ScimFilter.Condition condition) {
        var query = entities.createQuery("select count(g)" + FROM + condition.text(), Long.class);
        bind(query, condition);
        return query.getSingleResult();
    }

    private void bind(Query query, ScimFilter.Condition condition) {
        query.setParameter("client", client.value());
        condition.parameters().forEach(query::setParameter);
    }

    /** Of each of the groups, by the group. */
    Map<Long, List<Member>> members(Collection<Row> groups) {
        var members = new HashMap<Long, List<Member>>();
        if (groups.isEmpty()) return members;
        entities.createQuery("select gm.list, p.id, p.fullName from ScimGroupMember gm join Person p on p.id = gm.person where gm.list in :ids and p.status <> :ended order by p.id", Object[].class)
            .setParameter("ids", groups.stream().map(row -> row.group().id().value()).toList()).setParameter("ended", PersonStatus.ENDED).getResultStream()
            .forEach(row -> members.computeIfAbsent((Long) row[0], group -> new ArrayList<>()).add(new Member((Long) row[1], (String) row[2])));
        return members;
    }

    /** Those of the people who are there to be on a list. */
    Set<Long> there(Collection<Long> people) {
        return chunked(people, "select p.id from Person p where p.id in :some and p.status <> org.bellwether.people.PersonStatus.ENDED", Map.of());
    }

    /** Those of the people who are on that list. */
    Set<Long> on(ScimGroupId group, Collection<Long> people) { return chunked(people, "select gm.person from ScimGroupMember gm where gm.person in :some and gm.list = :id", Map.of("id", group.value())); }

    private Set<Long> chunked(Collection<Long> people, String text, Map<String, Object> parameters) {
        var found = new HashSet<Long>();
        var all = new ArrayList<>(people);
        for (var from = 0; from < all.size(); from += CHUNK) {
            var query = entities.createQuery(text, Long.class).setParameter("some", all.subList(from, Math.min(from + CHUNK, all.size())));
            parameters.forEach(query::setParameter);
            found.addAll(query.getResultList());
        }
        return found;
    }

    /** The entries of that list that a condition on {@code gm} and its person {@code gp} holds of. */
    List<ScimGroupMember> entries(ScimGroupId group, ScimFilter.Condition condition) {
        var query = entities.createQuery("select gm from ScimGroupMember gm join Person gp on gp.id = gm.person where gm.list = :list and " + condition.text(), ScimGroupMember.class).setParameter("list", group.value());
        condition.parameters().forEach(query::setParameter);
        return query.getResultList();
    }
}

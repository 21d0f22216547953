package org.bellwether.scim;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.bellwether.people.PersonId;
import org.bellwether.platform.id.Id;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.persistence.EntityManager;

/** Changes who is on a list: a few statements however many are meant. Lives for one request. */
final class GroupMembers {

    private static final int MOST = 50_000;

    private final EntityManager entities;
    private final GroupRows rows;
    private final ScimGroupId group;
    private final Set<PersonId> moved = new LinkedHashSet<>();

    GroupMembers(EntityManager entities, GroupRows rows, ScimGroupId group) {
        this.entities = entities;
        this.rows = rows;
        this.group = group;
    }

    /**
     * Whom a client names, each once: objects with a value, or one such object, or an identifier by itself.
     *
     * @throws ScimProblem if one is none
     */
    static Set<Long> named(JsonNode value) {
        var named = new LinkedHashSet<Long>();
        if (value == null || value.isNull() || value.isMissingNode()) return named;
        if (value.isArray()) value.forEach(one -> named.add(person(one)));
        else named.add(person(value));
        if (named.size() > MOST) throw new ScimProblem(413, null, "scim.group.many", MOST);
        return named;
    }

    private static long person(JsonNode node) {
        if (node.isObject() && "Group".equalsIgnoreCase(node.path("type").asText(""))) throw ScimProblem.value("scim.group.nested");
        var id = node.isObject() ? new SaidValues(node).text("value", 60) : node.isTextual() ? node.asText() : null;
        try {
            return Id.parse(id);
        } catch (IllegalArgumentException none) {
            throw ScimProblem.value("scim.group.no-member", id == null ? "-" : id);
        }
    }

    /** @throws ScimProblem if one of them is not there */
    void add(Collection<Long> people) {
        var there = rows.there(people);
        people.stream().filter(person -> !there.contains(person)).findFirst().ifPresent(missing -> {
            throw ScimProblem.value("scim.group.no-member", Id.format(missing));
        });
        entities.flush();
        var on = rows.on(group, people);
        people.stream().filter(person -> !on.contains(person)).forEach(person -> {
            moved.add(new PersonId(person));
            entities.persist(new ScimGroupMember(group, person));
        });
    }

    /** Those who are not on it are not missed. */
    void remove(Collection<Long> people) { remove(ScimFilter.Condition.ALWAYS, people); }

    /** Those of whom it holds. */
    void remove(ScimFilter.Condition condition) { remove(condition, null); }

    /** These and nobody else, from now on. */
    void replace(Collection<Long> people) {
        var entries = entries(ScimFilter.Condition.ALWAYS);
        entries.stream().filter(entry -> !people.contains(entry.person())).forEach(this::remove);
        add(people);
    }

    private void remove(ScimFilter.Condition condition, Collection<Long> only) {
        entries(condition).stream().filter(entry -> only == null || only.contains(entry.person())).forEach(this::remove);
        entities.flush();
    }

    private void remove(ScimGroupMember entry) {
        moved.add(new PersonId(entry.person()));
        entities.remove(entry);
    }

    /** Who has come or gone so far. */
    Set<PersonId> moved() { return moved; }

    private java.util.List<ScimGroupMember> entries(ScimFilter.Condition condition) {
        entities.flush(); // What an earlier operation did is to be seen.
        return rows.entries(group, condition);
    }
}

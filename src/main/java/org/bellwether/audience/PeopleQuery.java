package org.bellwether.audience;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.bellwether.people.PersonId;
import org.bellwether.platform.paging.Chunks;

import jakarta.persistence.EntityManager;

/** Asks the database for active people who meet a condition. */
public final class PeopleQuery {

    private final EntityManager entities;
    private final Collection<PersonId> among;

    /** @param among whom it is asked about; null for everyone */
    public PeopleQuery(EntityManager entities, Collection<PersonId> among) {
        this.entities = entities;
        this.among = among;
    }

    /** All who can be meant. */
    public PersonSet everyone() { return matching("", "true = true", Map.of()); }

    /**
     * Those who meet it.
     *
     * @param join       what is joined to {@code Person p}; may be empty
     * @param where      the condition
     * @param parameters what it names; of a collection, as many as there are
     */
    public PersonSet matching(String join, String where, Map<String, ?> parameters) {
        var query = "select distinct p.id from Person p " + join + " where p.status = org.bellwether.people.PersonStatus.ACTIVE and (" + where + ")";
        if (among == null) return PersonSet.ofIds(run(query, parameters, null));
        return Chunks.of(among.stream().map(PersonId::value).toList()).stream().map(some -> PersonSet.ofIds(run(query + " and p.id in :among", parameters, some))).reduce(PersonSet.NOBODY, PersonSet::or);
    }

    /** As {@link #matching}, with one parameter of any number of values. */
    public PersonSet anyOf(String join, String where, String name, Collection<?> values, Map<String, ?> others) {
        return Chunks.of(values).stream().map(some -> {
            var parameters = new java.util.HashMap<String, Object>(others);
            parameters.put(name, some);
            return matching(join, where, parameters);
        }).reduce(PersonSet.NOBODY, PersonSet::or);
    }

    private LongStream run(String text, Map<String, ?> parameters, List<Long> some) {
        var query = entities.createQuery(text, Long.class);
        parameters.forEach(query::setParameter);
        if (some != null) query.setParameter("among", some);
        return query.getResultList().stream().mapToLong(Long::longValue);
    }
}

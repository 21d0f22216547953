package org.bellwether.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.search.SearchSource;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds people: all of them for who keeps them, the own ones for who leads them. */
@ApplicationScoped
class PeopleSearch implements SearchSource {

    private static final String FOUND = "p.status = org.bellwether.people.PersonStatus.ACTIVE and (lower(p.fullName) like :text escape '!' or p.login like :text escape '!' or lower(p.number) like :text escape '!')";

    private static final String LED = " and p.id <> :me and exists (select l from ReportingLine l where l.person = p.id and l.line like :below)";

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject ReportingLines lines;

    @Override public String key() { return "people.search.people"; }
    @Override public int order() { return 10; }
    @Override public boolean findsPeople() { return true; }

    @Override
    public List<SearchHit> find(String text, int most) {
        if (caller.has(Role.HR) || caller.has(Role.ADMINISTRATOR)) return found("", Map.of(), text, most, "/people/person.xhtml?person=");
        if (caller.has(Role.CIO)) return found("", Map.of(), text, most, null);
        var hits = new ArrayList<SearchHit>();
        for (var leader : lines.leaders()) {
            if (hits.size() < most) hits.addAll(found(LED, Map.of("below", lines.below(leader.person()) + "%", "me", caller.person().value()), text, most - hits.size(), "/desk/member.xhtml?person="));
        }
        UseCase.onBehalfOf(null); // Whoever looks for people does so for themselves.
        return hits.stream().distinct().toList();
    }

    /** @param page what shows one of them, by their id; null where only the list does */
    private List<SearchHit> found(String which, Map<String, Object> parameters, String text, int most, String page) {
        var query = entities.createQuery("select p.id, p.fullName, p.jobTitle, u.nameEn, u.nameZh, p.login from Person p left join OrgUnit u on u.id = p.unit where " + FOUND + which + " order by p.fullName, p.id", Object[].class)
            .setParameter("text", Like.containing(text)).setMaxResults(most);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
            .map(row -> new SearchHit(new Localized((String) row[1], null), note(row), page == null ? "/people/people.xhtml?text=" + row[5] : page + new PersonId((Long) row[0]))).toList();
    }

    private static Localized note(Object[] row) { return new Localized(row[2] + " · " + row[3], row[2] + " · " + (row[4] == null ? row[3] : row[4])); }
}

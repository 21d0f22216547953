package org.bellwether.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** Who worked where on a day, by the main jobs of that day. */
final class PeopleOnDay {

    private static final String FROM = """
         from Employment j join Person p on p.id = j.person join Position q on q.id = j.position join Site s on s.id = j.site
        where j.main = true and\s""" + Organisation.ON + " and (lower(p.fullName) like :text escape '!' or p.login like :text escape '!' or lower(p.number) like :text escape '!')";
    private static final Map<String, String> SORTABLE = Map.of("name", "p.fullName", "login", "p.login", "jobTitle", "q.title", "site", "s.name");

    private final EntityManager entities;
    private final PersonFilter filter;
    private final LocalDate day;
    private final OrgTree tree;

    PeopleOnDay(EntityManager entities, PersonFilter filter) {
        this.entities = entities;
        this.filter = filter;
        day = filter.on();
        tree = OrgTree.on(entities, day);
    }

    List<PersonCard> list(Window window) {
        return bind(entities.createQuery("select p, j.unit, q.title, s.name" + where() + window.orderBy(SORTABLE, "p.fullName") + ", p.id", Object[].class))
            .setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream().map(this::card).toList();
    }

    long count() { return bind(entities.createQuery("select count(p)" + where(), Long.class)).getSingleResult(); }

    private PersonCard card(Object[] row) {
        var unit = (OrgUnitId) row[1];
        var department = tree.department(unit);
        return ((Person) row[0]).card(unit, tree.find(unit).map(OrgNode::name).orElse(null), department, department == null ? null : tree.find(department).orElseThrow().name(), (String) row[2], (String) row[3]);
    }

    private String where() { return FROM + (filter.unit() == null ? "" : " and j.unit in :units"); }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        query.setParameter("day", day).setParameter("text", Like.containing(filter.text()));
        if (filter.unit() != null) query.setParameter("units", tree.below(filter.unit()).isEmpty() ? java.util.Set.of(filter.unit()) : tree.below(filter.unit()));
        return query;
    }
}

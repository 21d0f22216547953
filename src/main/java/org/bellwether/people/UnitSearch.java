package org.bellwether.people;

import java.util.List;

import org.bellwether.platform.paging.Like;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.search.SearchSource;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds org units for whoever may see the organisation. */
@ApplicationScoped
class UnitSearch implements SearchSource {

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;

    @Override public String key() { return "people.search.units"; }
    @Override public int order() { return 20; }

    @Override
    public List<SearchHit> find(String text, int most) {
        if (!caller.has(Role.HR) && !caller.has(Role.CIO) && !caller.has(Role.ADMINISTRATOR)) return List.of();
        return entities.createQuery("select u from OrgUnit u where u.open = true and (lower(u.nameEn) like :text escape '!' or u.nameZh like :text escape '!' or lower(u.code) like :text escape '!') order by u.nameEn, u.id", OrgUnit.class)
            .setParameter("text", Like.containing(text)).setMaxResults(most).getResultStream().map(unit -> new SearchHit(unit.name(), new Localized(unit.code(), null), "/people/unit.xhtml?unit=" + unit.id())).toList();
    }
}

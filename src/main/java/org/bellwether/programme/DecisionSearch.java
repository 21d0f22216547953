package org.bellwether.programme;

import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.search.SearchSource;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds decisions for the steering group. */
@ApplicationScoped
class DecisionSearch implements SearchSource {

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;

    @Override public String key() { return "programme.search.decisions"; }
    @Override public int order() { return 70; }

    @Override
    public List<SearchHit> find(String text, int most) {
        if (!caller.has(Role.CIO) && !caller.has(Role.EXECUTIVE)) return List.of();
        return entities.createQuery("select d.id, d.code, d.titleEn, d.titleZh from Decision d where lower(d.titleEn) like :text escape '!' or d.titleZh like :text escape '!' or lower(d.code) like :text escape '!' order by d.raisedOn desc, d.id desc", Object[].class)
            .setParameter("text", Like.containing(text)).setMaxResults(most).getResultStream()
            .map(row -> new SearchHit(new Localized((String) row[2], (String) row[3]), new Localized((String) row[1], null), "/programme/decision.xhtml?decision=" + new DecisionId((Long) row[0]))).toList();
    }
}

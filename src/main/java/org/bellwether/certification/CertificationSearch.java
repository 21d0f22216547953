package org.bellwether.certification;

import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.search.SearchSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds certifications: who holds them for whoever may see that, one's own for everyone else. */
@ApplicationScoped
class CertificationSearch implements SearchSource {

    private static final String NAMED = "(lower(c.nameEn) like :text escape '!' or c.nameZh like :text escape '!')";

    @PersistenceContext EntityManager entities;
    @Inject CertificationReaders readers;
    @Inject Caller caller;

    @Override public String key() { return "certification.search.certifications"; }
    @Override public int order() { return 60; }

    @Override
    public List<SearchHit> find(String text, int most) {
        if (readers.readsAll()) return found("1 = 1", text, most, true);
        var taught = caller.has(Role.TRAINER) ? found("exists (select l from CertificationCourse l join Course k on k.id = l.course where l.certification = c.id and k.owner = :me)", text, most, true) : List.<SearchHit>of();
        return taught.isEmpty() ? found("exists (select a from Award a where a.certification = c.id and a.holder = :me)", text, most, false) : taught;
    }

    private List<SearchHit> found(String which, String text, int most, boolean holders) {
        var query = entities.createQuery("select c from Certification c where " + NAMED + " and " + which + " order by c.nameEn, c.id", Certification.class).setParameter("text", Like.containing(text)).setMaxResults(most);
        if (which.contains(":me")) query.setParameter("me", caller.person());
        return query.getResultStream().map(one -> new SearchHit(one.name(), null, holders ? "/certification/holders.xhtml?certification=" + one.id() : "/certification/my.xhtml")).toList();
    }
}

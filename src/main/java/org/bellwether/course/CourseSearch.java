package org.bellwether.course;

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

/** Finds the courses that the caller answers for; an administrator's are all. */
@ApplicationScoped
class CourseSearch implements SearchSource {

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;

    @Override public String key() { return "course.search.mine"; }
    @Override public int order() { return 40; }

    @Override
    public List<SearchHit> find(String text, int most) {
        if (!caller.has(Role.TRAINER) && !caller.has(Role.ADMINISTRATOR)) return List.of();
        var all = caller.has(Role.ADMINISTRATOR);
        var query = entities.createQuery("select c from Course c where (lower(c.titleEn) like :text escape '!' or c.titleZh like :text escape '!' or lower(c.code) like :text escape '!')" + (all ? "" : " and c.owner = :me") + " order by c.titleEn, c.id", Course.class)
            .setParameter("text", Like.containing(text)).setMaxResults(most);
        if (!all) query.setParameter("me", caller.person());
        return query.getResultStream().map(Course::card).map(card -> new SearchHit(card.title(), new Localized(card.code(), null), "/course/edit.xhtml?course=" + card.id())).toList();
    }
}

package org.bellwether.learning;

import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.search.SearchSource;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds courses to take: those that the caller has lead to their page, the others to the catalogue. */
@ApplicationScoped
class LearnerSearch implements SearchSource {

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;

    @Override public String key() { return "learning.search.courses"; }
    @Override public int order() { return 50; }

    @Override
    public List<SearchHit> find(String text, int most) {
        return entities.createQuery("""
            select c.titleEn, c.titleZh, e.id from Course c left join Enrolment e on e.course = c.id and e.learner = :me and e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN
            where c.status = org.bellwether.course.CourseStatus.PUBLISHED and (lower(c.titleEn) like :text escape '!' or c.titleZh like :text escape '!') order by c.titleEn, c.id""", Object[].class)
            .setParameter("me", caller.person()).setParameter("text", Like.containing(text)).setMaxResults(most).getResultStream()
            .map(row -> new SearchHit(new Localized((String) row[0], (String) row[1]), null, row[2] == null ? "/learning/catalogue.xhtml" : LessonPlaces.of(new EnrolmentId((Long) row[2])))).toList();
    }
}

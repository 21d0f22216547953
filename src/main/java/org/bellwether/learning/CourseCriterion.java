package org.bellwether.learning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.audience.Choice;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.CriterionKind;
import org.bellwether.audience.PeopleQuery;
import org.bellwether.audience.PersonSet;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.PersonId;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Has completed a course, or is late with one. */
@ApplicationScoped
class CourseCriterion implements CriterionKind {

    static final String COMPLETED = "COMPLETED";
    static final String OVERDUE = "OVERDUE";

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;

    @Override public String code() { return "course"; }
    @Override public String key() { return "learning.criterion.course"; }
    @Override public int order() { return 70; }
    @Override public Shape shape() { return Shape.CHOICES; }
    @Override public List<String> modes() { return List.of(COMPLETED, OVERDUE); }

    /** Whether its answer follows what assignments to the same people do: then an assignment would take itself back. */
    static boolean followsAssignments(Criterion criterion, CourseId course) {
        return criterion.kind().equals("course") && criterion.mode().equals(OVERDUE) && criterion.values().contains(course.toString());
    }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        var people = new PeopleQuery(entities, among);
        if (criterion.mode().equals(COMPLETED)) {
            return people.anyOf("join Enrolment e on e.learner = p.id", "e.course in :values and e.status = org.bellwether.learning.EnrolmentStatus.COMPLETED", "values", Criterion.ids(criterion.values(), CourseId::fromString), Map.of());
        }
        return people.anyOf("join Enrolment e on e.learner = p.id join Course c on c.id = e.course", """
            e.course in :values and c.status = org.bellwether.course.CourseStatus.PUBLISHED and e.status in (org.bellwether.learning.EnrolmentStatus.ENROLLED, org.bellwether.learning.EnrolmentStatus.IN_PROGRESS) and e.dueOn < :today""",
            "values", Criterion.ids(criterion.values(), CourseId::fromString), Map.of("today", today));
    }

    @Override
    public Map<String, Localized> names(Collection<String> values) {
        return courses.cards(Criterion.ids(values, CourseId::fromString)).values().stream().collect(Collectors.toMap(card -> card.id().toString(), card -> card.title()));
    }

    @Override
    public List<Choice> choices(String text, int most) {
        return entities.createQuery("""
            select c.id, c.titleEn, c.titleZh from Course c
            where c.status = org.bellwether.course.CourseStatus.PUBLISHED and (lower(c.titleEn) like :text escape '!' or c.titleZh like :text escape '!') order by c.titleEn, c.id""", Object[].class)
            .setParameter("text", Like.containing(text)).setMaxResults(most).getResultStream()
            .map(row -> new Choice(new CourseId((Long) row[0]).toString(), new Localized((String) row[1], (String) row[2]))).toList();
    }
}

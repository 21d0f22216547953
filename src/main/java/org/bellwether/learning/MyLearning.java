package org.bellwether.learning;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bellwether.course.CourseCard;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonRow;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The caller's own courses: what is due first, how far they are, where to go on. The statements do not grow with the courses. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class MyLearning {

    /** Late ones first, then by due date; what has none comes last, what is done after all of them, latest first. */
    private static final Comparator<MyCourse> FIRST_THINGS_FIRST = Comparator.comparing(MyCourse::completed)
        .thenComparing(MyCourse::completedAt, Comparator.nullsFirst(Comparator.reverseOrder()))
        .thenComparing(MyCourse::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(course -> course.enrolment().value());

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Enrolments enrolments;
    @Inject Persons persons;
    @Inject Caller caller;
    @Inject Clock clock;

    /** In the order in which they are worth looking at. A course that cannot be taken any more is only there if it was completed. */
    public List<MyCourse> all() {
        var mine = entities.createQuery("select e from Enrolment e where e.learner = :me and e.status <> :withdrawn", Enrolment.class)
            .setParameter("me", caller.person()).setParameter("withdrawn", EnrolmentStatus.WITHDRAWN).getResultStream().map(Enrolment::card).toList();
        return read(mine).stream().filter(course -> course.completed() || course.course().published()).toList();
    }

    /** @throws NotFound if it is not the caller's, or no longer */
    public MyCourse one(EnrolmentId id) { return read(List.of(mine(id))).get(0); }

    /** The lessons of the course in their order, with where the caller stands in each. */
    public List<MyLesson> outline(EnrolmentId id) {
        var enrolment = mine(id);
        var course = courses.card(enrolment.course());
        var standing = new Standing(courses.lessons(enrolment.course()), enrolments.results(id));
        return standing.lessons().stream().map(lesson -> lesson(id, lesson, standing, course)).toList();
    }

    private EnrolmentCard mine(EnrolmentId id) {
        var enrolment = enrolments.card(id);
        if (!enrolment.learner().equals(caller.person()) || enrolment.status() == EnrolmentStatus.WITHDRAWN) throw new NotFound("learning.enrolment.unknown", id);
        return enrolment;
    }

    private static MyLesson lesson(EnrolmentId id, LessonRow lesson, Standing standing, CourseCard course) {
        var obstacle = standing.key(lesson, course.inOrder());
        var result = standing.results().get(lesson.id());
        var state = standing.done(lesson) ? MyLesson.State.DONE : obstacle != null ? MyLesson.State.LOCKED
            : result == null ? MyLesson.State.OPEN : result.success() == Progress.Success.FAILED ? MyLesson.State.FAILED : MyLesson.State.BEGUN;
        return new MyLesson(lesson, state, result == null ? null : percent(result.scaled()), obstacle == null ? null : obstacle.title(), LessonPlaces.of(id, lesson));
    }

    static Integer percent(BigDecimal scaled) { return scaled == null ? null : (int) Math.round(100 * Math.max(0, scaled.doubleValue())); }

    private List<MyCourse> read(List<EnrolmentCard> mine) {
        if (mine.isEmpty()) return List.of();
        var ids = mine.stream().map(EnrolmentCard::id).toList();
        var courseIds = mine.stream().map(EnrolmentCard::course).distinct().toList();
        var cards = courses.cards(courseIds);
        var outlines = courses.lessons(courseIds);
        var results = LessonResults.of(entities, ids);
        var reasons = reasons(ids);
        var others = persons.cards(mine.stream().flatMap(one -> Stream.of(one.nudgedBy(), one.excusedBy(), one.excusedFor())).filter(Objects::nonNull).distinct().toList());
        return mine.stream().map(enrolment -> {
            var standing = new Standing(outlines.getOrDefault(enrolment.course(), List.of()), results.getOrDefault(enrolment.id(), Map.of()));
            return course(enrolment, cards.get(enrolment.course()), standing, reasons.get(enrolment.id()), others);
        }).sorted(FIRST_THINGS_FIRST).toList();
    }

    private MyCourse course(EnrolmentCard enrolment, CourseCard card, Standing standing, Reason reason, Map<PersonId, PersonCard> others) {
        var late = enrolment.status().isOpen() && enrolment.dueOn() != null && enrolment.dueOn().isBefore(LocalDate.now(clock.withZone(caller.zone())));
        return new MyCourse(enrolment.id(), card, enrolment.status(), reason == null ? null : reason.key(), reason == null ? null : reason.whom(), enrolment.dueOn(), late,
            enrolment.startedAt(), enrolment.completedAt(), enrolment.score(), standing.doneCount(), standing.count(), standing.percent(),
            standing.next(enrolment.lastLesson()), enrolment.nudgedAt(), name(others, enrolment.nudgedBy()), enrolment.excuse(), name(others, enrolment.excusedBy()), name(others, enrolment.excusedFor()));
    }

    private static String name(Map<PersonId, PersonCard> others, PersonId person) { return others.containsKey(person) ? others.get(person).name() : null; }

    /** @param whom null for everyone */
    private record Reason(String key, Localized whom) {

        /** @param row unit, audience and maker, by their names, and whether people are named one by one */
        static Reason of(Object[] row) {
            if ((Boolean) row[6]) return new Reason("learning.why.named", new Localized((String) row[5], null));
            if (row[1] != null) return new Reason("learning.why.unit", new Localized((String) row[1], (String) row[2]));
            return row[3] != null ? new Reason("learning.why.unit", new Localized((String) row[3], (String) row[4])) : new Reason("learning.why.everyone", null);
        }
    }

    /** The assignment that is due first behind each enrolment. */
    private Map<EnrolmentId, Reason> reasons(Collection<EnrolmentId> ids) {
        var reasons = new HashMap<EnrolmentId, Reason>();
        entities.createQuery("""
            select s.enrolment, u.nameEn, u.nameZh, d.nameEn, d.nameZh, m.fullName, a.named from EnrolmentSource s left join Assignment a on a.id = s.assignment
              left join OrgUnit u on u.id = a.unit left join Audience d on d.id = a.audience left join Person m on m.id = a.madeBy
            where s.enrolment in :ids and a.withdrawnAt is null order by a.dueOn, a.id""", Object[].class)
            .setParameter("ids", ids.stream().map(EnrolmentId::value).toList()).getResultList()
            .forEach(row -> reasons.putIfAbsent(new EnrolmentId((Long) row[0]), Reason.of(row)));
        return reasons;
    }

    /** What can be taken, with the caller's enrolment on it where there is one. */
    public List<CatalogueRow> catalogue() {
        var mine = all().stream().collect(toMap(course -> course.course().id(), Function.identity()));
        var published = courses.published();
        var outlines = courses.lessons(published.stream().map(CourseCard::id).toList());
        return published.stream().map(course -> row(course, mine.get(course.id()), outlines.getOrDefault(course.id(), List.of()))).toList();
    }

    private static CatalogueRow row(CourseCard course, MyCourse mine, List<LessonRow> lessons) { return new CatalogueRow(course, lessons.size(), mine); }
}

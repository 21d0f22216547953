package org.bellwether.course;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.Caller;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** The catalogue: what there is to learn, what it consists of, and who answers for it. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class Courses {

    private static final Map<String, String> SORTABLE = Map.of("title", "c.titleEn", "code", "c.code", "status", "c.status",
        "changedAt", "c.changedAt", "minutes", "c.minutes");

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<CoursePublished> publications;
    @Inject Event<OutlineChanged> outlines;

    /** Refuses whoever may not make courses, before they describe one in vain. */
    public void requireCreator() { }

    /** A new draft; the caller answers for it. */
    public CourseId create(NewCourse wanted) {
        var course = new Course(CourseId.fresh(), wanted, caller.person(), clock.instant());
        entities.persist(course);
        entities.flush();
        return course.id();
    }

    /** @throws NotFound if there is no such course */
    @PermitAll
    public CourseCard card(CourseId id) { return find(id).card(); }

    /** Those of the ids that are known. */
    @PermitAll
    public Map<CourseId, CourseCard> cards(Collection<CourseId> ids) {
        var cards = new HashMap<CourseId, CourseCard>();
        if (ids.isEmpty()) return cards;
        entities.createQuery("select c from Course c where c.id in :ids", Course.class).setParameter("ids", ids.stream().map(CourseId::value).toList())
            .getResultStream().map(Course::card).forEach(card -> cards.put(card.id(), card));
        return cards;
    }

    /** Everything that can be taken now, by title. */
    @PermitAll
    public List<CourseCard> published() {
        return entities.createQuery("select c from Course c where c.status = :published order by c.titleEn, c.id", Course.class)
            .setParameter("published", CourseStatus.PUBLISHED).getResultStream().map(Course::card).toList();
    }

    public long count(CourseFilter filter) {
        return bind(entities.createQuery("select count(c) " + matching(filter), Long.class), filter).getSingleResult();
    }

    /** The courses that the caller answers for; an administrator sees those of everybody. */
    public List<CourseRow> list(CourseFilter filter, Window window) {
        var select = """
            select new org.bellwether.course.CourseRow(c.id, c.code, c.titleEn, c.titleZh, c.language, c.minutes, c.status, c.changedAt, p.fullName)
            """;
        return bind(entities.createQuery(select + matching(filter) + window.orderBy(SORTABLE, "c.changedAt desc") + ", c.id", CourseRow.class), filter)
            .setFirstResult(window.offset()).setMaxResults(window.limit()).getResultList();
    }

    private String matching(CourseFilter filter) {
        return "from Course c join Person p on p.id = c.owner where (lower(c.titleEn) like :text escape '!' or lower(c.titleZh) like :text escape '!' or lower(c.code) like :text escape '!')"
            + (filter.status() == null ? "" : " and c.status = :status")
            + (caller.has(Role.ADMINISTRATOR) ? "" : " and c.owner = :owner");
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, CourseFilter filter) {
        query.setParameter("text", Like.containing(filter.text()));
        if (filter.status() != null) query.setParameter("status", filter.status());
        if (!caller.has(Role.ADMINISTRATOR)) query.setParameter("owner", caller.person());
        return query;
    }

    /** Whatever a trainer may say about a course, in place of what stood there. */
    public void describe(CourseId id, NewCourse wanted, boolean inOrder) {
        var course = authored(id);
        course.describe(wanted, clock.instant());
        if (course.inOrder() != inOrder) course.takenInOrder(inOrder, clock.instant());
    }

    /** From now on the course can be taken. */
    public void publish(CourseId id) {
        var course = authored(id);
        var lessons = ordered(id);
        publications.fire(course.publish(lessons.size(), empty(lessons), clock.instant()));
    }

    /** Nobody can take the course any more; what was achieved in it stays. */
    public void archive(CourseId id) { authored(id).archive(clock.instant()); }

    /** Goes on if the caller answers for the course or is an administrator. */
    @PermitAll
    public void requireAuthor(CourseId id) { authored(id); }

    /** Whether {@link #requireAuthor} would let the caller go on. */
    @PermitAll
    public boolean answersFor(CourseId id) { return mayAuthor(find(id)); }

    /** In the order in which they are taken. */
    @PermitAll
    public List<LessonRow> lessons(CourseId course) { return ordered(course).stream().map(Lesson::row).toList(); }

    /** The lessons of several courses at once, each course's in their order. */
    @PermitAll
    public Map<CourseId, List<LessonRow>> lessons(Collection<CourseId> courses) {
        var outlines = new HashMap<CourseId, List<LessonRow>>();
        if (courses.isEmpty()) return outlines;
        entities.createQuery("select l from Lesson l where l.course in :courses and l.removedAt is null order by l.ordinal, l.id", Lesson.class)
            .setParameter("courses", courses).getResultStream().map(Lesson::row)
            .forEach(row -> outlines.computeIfAbsent(row.course(), id -> new ArrayList<>()).add(row));
        return outlines;
    }

    /** @throws NotFound if there is no such lesson, or no longer */
    @PermitAll
    public LessonRow lesson(LessonId id) { return lessonOf(id).row(); }

    /** A new last lesson. */
    public LessonId addLesson(CourseId id, LessonKind kind, Localized title) {
        var course = authored(id);
        var lesson = new Lesson(LessonId.fresh(), id, ordered(id).size(), kind, title);
        entities.persist(lesson);
        course.touch(clock.instant());
        entities.flush();
        outlines.fire(new OutlineChanged(id));
        return lesson.id();
    }

    public void renameLesson(LessonId id, Localized title) {
        var lesson = lessonOf(id);
        authored(lesson.course()).touch(clock.instant());
        lesson.rename(title);
    }

    /** Whether the course is complete only with this lesson. */
    public void demandLesson(LessonId id, boolean required) {
        var lesson = lessonOf(id);
        authored(lesson.course()).touch(clock.instant());
        lesson.demand(required);
        entities.flush();
        outlines.fire(new OutlineChanged(lesson.course()));
    }

    /** Moves the lesson that many places down, or up where negative; it stops at either end. */
    public void moveLesson(LessonId id, int places) {
        var moved = lessonOf(id);
        authored(moved.course()).touch(clock.instant());
        var lessons = new ArrayList<>(ordered(moved.course()));
        var from = lessons.indexOf(moved);
        lessons.remove(from);
        lessons.add(Math.min(lessons.size(), Math.max(0, from + places)), moved);
        for (var place = 0; place < lessons.size(); place++) lessons.get(place).place(place);
    }

    /** Takes the lesson out of the course; what people achieved in it stays on record. */
    public void removeLesson(LessonId id) {
        var lesson = lessonOf(id);
        var course = authored(lesson.course());
        if (course.status() == CourseStatus.PUBLISHED && ordered(lesson.course()).size() == 1) throw new RuleViolation("course.lesson.last");
        lesson.remove(clock.instant());
        course.touch(clock.instant());
        entities.flush();
        outlines.fire(new OutlineChanged(lesson.course()));
    }

    private Course find(CourseId id) {
        var course = id == null ? null : entities.find(Course.class, id.value());
        if (course == null) throw new NotFound("course.course.unknown", id);
        return course;
    }

    private Course authored(CourseId id) {
        var course = find(id);
        if (!mayAuthor(course)) throw new Forbidden("course.course.not-yours");
        return course;
    }

    private boolean mayAuthor(Course course) { return caller.has(Role.ADMINISTRATOR) || caller.has(Role.TRAINER) && course.answersTo(caller.person()); }

    private Lesson lessonOf(LessonId id) {
        var lesson = id == null ? null : entities.find(Lesson.class, id.value());
        if (lesson == null || lesson.removed()) throw new NotFound("course.lesson.unknown", id);
        return lesson;
    }

    private List<Lesson> ordered(CourseId course) {
        return entities.createQuery("select l from Lesson l where l.course = :course and l.removedAt is null order by l.ordinal, l.id", Lesson.class)
            .setParameter("course", course).getResultList();
    }

    private List<Localized> empty(List<Lesson> lessons) {
        var pages = lessons.stream().filter(lesson -> lesson.kind() == LessonKind.PAGE).toList();
        if (pages.isEmpty()) return List.of();
        var written = entities.createQuery("select t.lesson from LessonPage t where t.lesson in :lessons and (t.htmlEn is not null or t.htmlZh is not null)", Long.class)
            .setParameter("lessons", pages.stream().map(page -> page.id().value()).toList()).getResultList();
        return pages.stream().filter(page -> !written.contains(page.id().value())).map(Lesson::title).toList();
    }
}

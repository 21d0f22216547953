package org.bellwether.learning;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Who is on a course, for the trainer who answers for it; the CIO, the steering group and the administrator may look at every course. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class Rosters {

    private static final Map<String, String> SORTABLE = Map.of("learner", "p.fullName", "department", "d.nameEn", "status", "e.status", "dueOn", "e.dueOn",
        "completedAt", "e.completedAt", "score", "e.score", "seconds", "e.seconds");

    private static final String FAILED = "exists (select r from LessonResult r where r.enrolment = e.id and r.success = org.bellwether.learning.Progress.Success.FAILED)";

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Caller caller;
    @Inject Clock clock;

    public long count(EnrolmentFilter filter) {
        requireReader(filter.course());
        return bind(entities.createQuery("select count(e) " + matching(filter), Long.class), filter).getSingleResult();
    }

    @ReadsPersonalData("roster")
    public List<EnrolmentRow> list(EnrolmentFilter filter, Window window) {
        requireReader(filter.course());
        var select = """
            select new org.bellwether.learning.EnrolmentRow(e.id, e.learner, p.login, p.fullName, p.jobTitle, d.nameEn, d.nameZh, e.status, e.dueOn,
                e.completedAt, e.score, e.seconds, e.nudgedAt)
            """;
        return bind(entities.createQuery(select + matching(filter) + window.orderBy(SORTABLE, "e.dueOn, p.fullName") + ", e.id", EnrolmentRow.class), filter)
            .setFirstResult(window.offset()).setMaxResults(window.limit()).getResultList();
    }

    /** The whole course in a few figures. */
    public RosterFigures figures(CourseId course) {
        requireReader(course);
        return figures("e.course = :which", course).getOrDefault(course, RosterFigures.NONE);
    }

    /** The figures of every course that the caller answers for; an administrator has those of all. Courses without anybody are left out. */
    @RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
    public Map<CourseId, RosterFigures> figuresOfMine() {
        return caller.has(Role.ADMINISTRATOR) ? figures("e.course <> :which", new CourseId(0))
            : figures("exists (select c from Course c where c.id = e.course and c.owner = :which)", caller.person());
    }

    private Map<CourseId, RosterFigures> figures(String which, Object parameter) {
        var stuck = stuck(which, parameter);
        var today = today();
        var figures = new HashMap<CourseId, RosterFigures>();
        for (var row : entities.createQuery("select e.course, e.status, e.dueOn, count(e) from Enrolment e where e.status <> :withdrawn and " + which + " group by e.course, e.status, e.dueOn", Object[].class)
            .setParameter("withdrawn", EnrolmentStatus.WITHDRAWN).setParameter("which", parameter).getResultList()) {
            var course = (CourseId) row[0];
            figures.merge(course, RosterFigures.of((EnrolmentStatus) row[1], (LocalDate) row[2], (Long) row[3], today), RosterFigures::plus);
        }
        figures.replaceAll((course, sum) -> sum.withStuck(stuck.getOrDefault(course, 0L)));
        return figures;
    }

    private Map<CourseId, Long> stuck(String which, Object parameter) {
        return entities.createQuery("select e.course, count(e) from Enrolment e where e.status = :begun and " + FAILED + " and " + which + " group by e.course", Object[].class)
            .setParameter("begun", EnrolmentStatus.IN_PROGRESS).setParameter("which", parameter).getResultList().stream()
            .collect(toMap(row -> (CourseId) row[0], row -> (Long) row[1]));
    }

    private void requireReader(CourseId course) {
        if (caller.has(Role.CIO) || caller.has(Role.EXECUTIVE)) courses.card(course);
        else courses.requireAuthor(course);
    }

    private static String matching(EnrolmentFilter filter) {
        return " from Enrolment e left join Person p on p.id = e.learner left join OrgUnit u on u.id = p.unit left join OrgUnit d on d.id = u.department"
            + " where e.course = :course and lower(p.fullName) like :learner escape '!'" + (filter.department() == null ? "" : " and u.department = :department")
            + condition(filter.state());
    }

    private static String condition(EnrolmentFilter.State state) {
        if (state == null) return " and e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN";
        var open = " and e.status in (org.bellwether.learning.EnrolmentStatus.ENROLLED, org.bellwether.learning.EnrolmentStatus.IN_PROGRESS)";
        return switch (state) {
            case OPEN -> open;
            case OVERDUE -> open + " and e.dueOn < :today";
            case STUCK -> " and e.status = org.bellwether.learning.EnrolmentStatus.IN_PROGRESS and " + FAILED;
            case NOT_STARTED -> " and e.status = org.bellwether.learning.EnrolmentStatus.ENROLLED";
            case IN_PROGRESS, COMPLETED, WITHDRAWN -> " and e.status = org.bellwether.learning.EnrolmentStatus." + state;
        };
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, EnrolmentFilter filter) {
        query.setParameter("course", filter.course());
        query.setParameter("learner", Like.containing(filter.learner()));
        if (filter.department() != null) query.setParameter("department", filter.department());
        if (filter.state() == EnrolmentFilter.State.OVERDUE) query.setParameter("today", today());
        return query;
    }

    private LocalDate today() { return LocalDate.now(clock.withZone(caller.zone())); }
}

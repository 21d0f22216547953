package org.bellwether.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What a manager's people have to do and have done: of those who report to them, or to whom they stand in for. */
@Stateless
@RolesAllowed(Role.MANAGER)
public class TeamLearning {

    private static final String OPEN = "e.status in ('ENROLLED', 'IN_PROGRESS') and e.excused_at is null";

    private static final String FROM = """
         from reporting_line l join person p on p.id = l.person_id left join org_unit u on u.id = p.unit_id
        left join (enrolment e join course c on c.id = e.course_id and c.status = 'PUBLISHED') on e.learner_id = p.id
        where p.status = 'ACTIVE' and\s""";

    private static final Map<String, String> SORTABLE = Map.of("name", "full_name", "open", "open_count", "overdue", "late_count", "done", "done_count", "nextDue", "next_due");

    /** Behind every other character, wherever text is compared. */
    private static final char LAST = '\uFFFF';

    @PersistenceContext EntityManager entities;
    @Inject ReportingLines lines;
    @Inject OrgUnits units;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Some of them, the late ones first. Three statements, however many there are.
     *
     * @throws Forbidden if these are not the caller's people
     */
    @ReadsPersonalData("team")
    public List<TeamRow> list(TeamFilter filter, Window window) {
        var query = people(filter);
        var rows = Sql.list(entities, "select * from (" + query.sql + ") t" + where(filter.state()) + " order by " + order(window) + " limit " + window.limit() + " offset " + window.offset(), row -> new TeamRow(new PersonId(row.getLong(1)), row.getString(2),
            row.getString(3), row.getString(4), new Localized(row.getString(5), row.getString(6)), row.getInt(7), row.getInt(8), row.getInt(9), null, null, null, row.getInt(11)), query.arguments.toArray());
        return next(rows);
    }

    private static String order(Window window) {
        var column = window.sort() == null ? null : SORTABLE.get(window.sort());
        var first = column == null ? "" : column + (window.ascending() ? "" : " desc") + ", ";
        return first + "case when late_count > 0 then 0 when open_count > 0 then 1 else 2 end, case when next_due is null then 1 else 0 end, next_due, full_name, person_id";
    }

    /**
     * How they all stand, whatever state the filter asks for.
     *
     * @throws Forbidden as {@link #list}
     */
    public TeamFigures figures(TeamFilter filter) {
        var query = people(filter);
        return Sql.list(entities, "select sum(case when late_count > 0 then 1 else 0 end), sum(case when late_count = 0 and open_count > 0 then 1 else 0 end), sum(case when open_count = 0 then 1 else 0 end) from (" + query.sql + ") t",
            row -> new TeamFigures(row.getLong(1), row.getLong(2), row.getLong(3)), query.arguments.toArray()).get(0);
    }

    /** A statement with what its marks stand for. */
    private record Query(String sql, List<Object> arguments) { }

    private Query people(TeamFilter filter) {
        var below = lines.below(filter.manager());
        var arguments = new ArrayList<Object>(List.of(today()));
        var where = new StringBuilder("p.id <> ? and "); // Whoever stands in for the own manager is one of the people.
        arguments.add(caller.person());
        if (filter.below()) {
            add(where, arguments, "l.report_line like ? and l.report_line >= ? and l.report_line < ?", below + "%"); // The bounds say nothing new, but lead H2 to the index.
            arguments.add(below);
            arguments.add(below + LAST);
        }
        else add(where, arguments, "l.manager_id = ?", filter.manager());
        if (!filter.text().isEmpty()) {
            add(where.append(" and "), arguments, "(lower(p.full_name) like ? escape '!' or p.login like ? escape '!')", Like.containing(filter.text()));
            arguments.add(Like.containing(filter.text()));
        }
        if (filter.unit() != null) {
            var chosen = OrgUnitRow.below(units.all(), filter.unit());
            where.append(" and p.unit_id in (").append(chosen.isEmpty() ? "null" : "?, ".repeat(chosen.size() - 1) + "?").append(")");
            chosen.forEach(unit -> arguments.add(unit.id()));
        }
        var sql = "select p.id as person_id, p.full_name, p.login, p.job_title, u.name_en, u.name_zh, sum(case when " + OPEN + " then 1 else 0 end) as open_count, sum(case when " + OPEN + " and e.due_on < ? then 1 else 0 end) as late_count,"
            + " sum(case when e.status = 'COMPLETED' then 1 else 0 end) as done_count, min(case when " + OPEN + " then e.due_on end) as next_due,"
            + " (select count(*) from reporting_line r join person q on q.id = r.person_id and q.status = 'ACTIVE' where r.manager_id = p.id) as leads"
            + FROM + where + " group by p.id, p.full_name, p.login, p.job_title, u.name_en, u.name_zh";
        return new Query(sql, arguments);
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object argument) {
        where.append(condition);
        arguments.add(argument);
    }

    private static String where(TeamFilter.State state) {
        if (state == null) return "";
        return switch (state) {
            case LATE -> " where late_count > 0";
            case BUSY -> " where late_count = 0 and open_count > 0";
            case CLEAR -> " where open_count = 0";
        };
    }

    private List<TeamRow> next(List<TeamRow> rows) {
        if (rows.isEmpty()) return rows;
        var next = new HashMap<PersonId, Object[]>();
        entities.createQuery("""
            select e.learner, e.id, c.titleEn, c.titleZh, e.dueOn from Enrolment e join Course c on c.id = e.course
            where e.learner in :people and e.status in :open and e.excusedAt is null and c.status = org.bellwether.course.CourseStatus.PUBLISHED order by e.dueOn, e.id""", Object[].class)
            .setParameter("people", rows.stream().map(TeamRow::person).toList()).setParameter("open", List.of(EnrolmentStatus.ENROLLED, EnrolmentStatus.IN_PROGRESS))
            .getResultList().forEach(row -> next.merge((PersonId) row[0], row, (first, other) -> first[4] == null ? other[4] == null ? first : other : first));
        return rows.stream().map(row -> {
            var open = next.get(row.person());
            return open == null ? row : row.withNext(new EnrolmentId((Long) open[1]), new Localized((String) open[2], (String) open[3]), (LocalDate) open[4]);
        }).toList();
    }

    /**
     * Every course of one of them, the open ones first.
     *
     * @throws Forbidden if that is none of the caller's people
     */
    @ReadsPersonalData("team")
    public List<MemberCourse> courses(PersonId person) {
        if (!lines.leads(person)) throw new Forbidden("people.team.not-yours");
        return entities.createQuery("""
            select e, c.titleEn, c.titleZh, x.fullName, m.fullName from Enrolment e left join Course c on c.id = e.course left join Person x on x.id = e.excusedBy left join Person m on m.id = e.excusedFor
            where e.learner = :person and e.status <> :withdrawn and c.status <> org.bellwether.course.CourseStatus.DRAFT""", Object[].class)
            .setParameter("person", person).setParameter("withdrawn", EnrolmentStatus.WITHDRAWN).getResultStream()
            .map(row -> ((Enrolment) row[0]).ofMember(new Localized((String) row[1], (String) row[2]), (String) row[3], (String) row[4]))
            .sorted(java.util.Comparator.comparing(MemberCourse::isAsked).reversed().thenComparing(MemberCourse::dueOn, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))).toList();
    }

    private LocalDate today() { return LocalDate.now(clock.withZone(caller.zone())); }
}

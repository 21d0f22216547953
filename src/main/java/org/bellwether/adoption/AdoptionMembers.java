package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The people behind the figures of who is meant to use a system and how far they came in learning it. Of their usage it says nothing. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class AdoptionMembers {

    private static final Map<String, String> SORTABLE = Map.of("name", "p.full_name", "team", "u.name_en", "department", "d.name_en", "site", "p.site");

    private static final String FROM = """
         from adoption_member m join person p on p.id = m.person_id join org_unit u on u.id = m.unit_id join org_unit d on d.id = m.department_id
        where m.system_id = ? and m.week_on = ?""";

    private static final String COURSES = """
        select count(*) from enrolment e join system_course c on c.course_id = e.course_id and c.system_id = m.system_id
        where e.learner_id = m.person_id and e.status <> 'WITHDRAWN'""";

    private static final String ASSIGNED = "(" + COURSES + ") > 0";
    private static final String TRAINED = ASSIGNED + " and (" + COURSES + " and e.trained_at is null) = 0";
    private static final String PASSED = ASSIGNED + " and (" + COURSES + " and e.status <> 'COMPLETED') = 0";

    @PersistenceContext EntityManager entities;
    @Inject AdoptionFigures figures;

    @ReadsPersonalData("adoption")
    public List<MemberRow> list(MemberFilter filter, Window window) {
        var sql = "select p.id, p.login, p.full_name, p.job_title, u.name_en, u.name_zh, d.name_en, d.name_zh, p.site, (" + COURSES + "), (" + COURSES
            + " and e.trained_at is not null), (" + COURSES + " and e.status = 'COMPLETED')"
            + FROM + where(filter) + window.orderBy(SORTABLE, "p.full_name") + ", p.id limit " + window.limit() + " offset " + window.offset();
        return Sql.list(entities, sql, row -> new MemberRow(new PersonId(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4),
            new Localized(row.getString(5), row.getString(6)), new Localized(row.getString(7), row.getString(8)), row.getString(9), row.getInt(10), row.getInt(11), row.getInt(12)),
            arguments(filter));
    }

    public long count(MemberFilter filter) {
        return Sql.list(entities, "select count(*)" + FROM + where(filter), row -> row.getLong(1), arguments(filter)).get(0);
    }

    private static String where(MemberFilter filter) {
        var reached = condition(filter.step());
        var step = filter.step() == null ? "" : filter.behind() ? (before(filter.step()) + " and not (" + reached + ")") : " and " + reached;
        return (filter.department() == null ? "" : " and m.department_id = ?") + step;
    }

    private static String before(FunnelStep step) { return step.ordinal() == 0 ? "" : " and " + condition(FunnelStep.values()[step.ordinal() - 1]); }

    private static String condition(FunnelStep step) {
        if (step == null) return "";
        return switch (step) {
            case ASSIGNED -> ASSIGNED;
            case TRAINED -> TRAINED;
            case PASSED -> PASSED;
            case ACTIVE, HABITUAL -> throw new IllegalArgumentException("usage is not listed by name");
        };
    }

    private Object[] arguments(MemberFilter filter) {
        var arguments = new ArrayList<Object>();
        arguments.add(filter.system());
        arguments.add(filter.week() == null ? figures.lastWeek(filter.system()) : filter.week());
        if (filter.department() != null) arguments.add(filter.department());
        return arguments.toArray();
    }
}

package org.bellwether.adoption;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The rows behind the figures. How far somebody came in learning opens to the people themselves; how much they use the
 * system opens to teams of five or more, for a person's usage is nobody's business but their own.
 */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class AdoptionMembers {

    private static final Map<String, String> SORTABLE = Map.of("name", "p.full_name", "team", "u.name_en", "department", "d.name_en", "site", "p.site");

    private static final String FROM = """
         from adoption_member m join person p on p.id = m.person_id join org_unit u on u.id = m.unit_id join org_unit d on d.id = m.department_id
        where m.system_id = ? and m.week_on = (select max(week_on) from adoption_snapshot where system_id = ?)""";

    private static final String COURSES = """
        select count(*) from enrolment e join system_course c on c.course_id = e.course_id and c.system_id = m.system_id
        where e.learner_id = m.person_id and e.status <> 'WITHDRAWN'""";
    private static final String FAILED = """
        select 1 from enrolment e join system_course c on c.course_id = e.course_id and c.system_id = m.system_id join lesson_result r on r.enrolment_id = e.id
        where e.learner_id = m.person_id and e.status = 'COMPLETED' and r.success = 'FAILED'""";

    private static final String ASSIGNED = "(" + COURSES + ") > 0";
    private static final String TRAINED = ASSIGNED + " and (" + COURSES + " and e.status <> 'COMPLETED') = 0";
    private static final String PASSED = TRAINED + " and not exists (" + FAILED + ")";

    @PersistenceContext EntityManager entities;
    @Inject AdoptionFigures figures;
    @Inject OrgUnits units;

    /** @throws IllegalArgumentException if the step is one of usage: those people are not listed by name */
    public List<MemberRow> list(MemberFilter filter, Window window) {
        var sql = "select p.id, p.login, p.full_name, p.job_title, u.name_en, u.name_zh, d.name_en, d.name_zh, p.site, (" + COURSES + "), (" + COURSES + " and e.status = 'COMPLETED')"
            + FROM + where(filter) + window.orderBy(SORTABLE, "p.full_name") + ", p.id limit " + window.limit() + " offset " + window.offset();
        return Sql.list(entities, sql, row -> new MemberRow(new PersonId(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4),
            new Localized(row.getString(5), row.getString(6)), new Localized(row.getString(7), row.getString(8)), row.getString(9), row.getInt(10), row.getInt(11)), arguments(filter));
    }

    public long count(MemberFilter filter) {
        return Sql.list(entities, "select count(*)" + FROM + where(filter), row -> row.getLong(1), arguments(filter)).get(0);
    }

    /** The teams of the department, or of all, the one with the least use first; none below the minimum, none that could be had by subtraction. */
    public List<TeamUsage> teams(BusinessSystemId system, OrgUnitId department) {
        var week = figures.lastWeek(system);
        if (week == null) return List.of();
        var sets = figures.learned(system);
        var names = new LinkedHashMap<OrgUnitId, OrgUnitRow>();
        units.all().forEach(unit -> names.put(unit.id(), unit));
        var members = AdoptionMember.of(entities, system, week).stream().filter(member -> department == null || member.department().equals(department)).toList();
        var teams = new ArrayList<TeamUsage>();
        members.stream().collect(groupingBy(AdoptionMember::department)).forEach((of, people) -> teams.addAll(grouped(of, people, sets, names)));
        teams.sort(Comparator.comparingDouble(team -> team.reach().value()));
        return teams;
    }

    private static List<TeamUsage> grouped(OrgUnitId department, List<AdoptionMember> people, LearningSets sets, Map<OrgUnitId, OrgUnitRow> names) {
        var teams = new ArrayList<TeamUsage>();
        people.stream().collect(groupingBy(AdoptionMember::unit)).forEach((unit, some) -> teams.add(usage(names.get(unit).name(), names.get(department).name(), some, sets)));
        return SmallTeams.joined(teams);
    }

    private static TeamUsage usage(Localized name, Localized department, List<AdoptionMember> people, LearningSets sets) {
        var funnel = sets.funnel(people);
        return new TeamUsage(List.of(name), department, people.size(), funnel.steps().get(2).count(), funnel.steps().get(3).count(), funnel.steps().get(4).count(),
            (int) people.stream().filter(AdoptionMember::active).count());
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

    private static Object[] arguments(MemberFilter filter) {
        return filter.department() == null ? new Object[] {filter.system(), filter.system()} : new Object[] {filter.system(), filter.system(), filter.department()};
    }
}

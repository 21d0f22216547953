package org.bellwether.learning;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bellwether.course.CourseId;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.Persons;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.desk.DeskItem.Sentence;
import org.bellwether.platform.desk.DeskSource;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What learning has to say on the CIO's desk: which departments slip, who is stuck, whom to talk to, how far the whole is. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class LearningDesk implements DeskSource {

    /** A department slips when this share of it is late, and at least so many people are. */
    private static final double SLIPPING = 0.25;
    private static final int AT_LEAST = 3;
    private static final int WORTH_A_TALK = 5;

    @PersistenceContext EntityManager entities;
    @Inject OrgUnits units;
    @Inject Persons persons;

    @Override
    public List<DeskItem> items(LocalDate today) {
        var places = units.all().stream().collect(toMap(OrgUnitRow::id, identity()));
        var teams = standings(places, today);
        if (teams.isEmpty()) return List.of();
        var items = new ArrayList<DeskItem>();
        var within = teams.stream().filter(team -> places.get(team.department()).parent() != null).toList();
        slipping(within, today).forEach(items::add);
        talkTo(within, places).ifPresent(items::add);
        items.addAll(stuck(today));
        items.add(tell(teams, within, today));
        return items;
    }

    private List<TeamStanding> standings(Map<OrgUnitId, OrgUnitRow> places, LocalDate today) {
        var titles = new HashMap<CourseId, Localized>();
        entities.createQuery("select c.id, c.titleEn, c.titleZh from Course c where c.status = org.bellwether.course.CourseStatus.PUBLISHED", Object[].class).getResultList()
            .forEach(row -> titles.put(new CourseId((Long) row[0]), new Localized((String) row[1], (String) row[2])));
        Map<String, Optional<TeamStanding>> teams = counts().stream().filter(row -> titles.containsKey(row.course()) && places.containsKey(row.unit())).collect(groupingBy(row -> row.course() + "/" + row.unit(),
            mapping(row -> standing(row, titles.get(row.course()), places, today), reducing(TeamStanding::with))));
        return teams.values().stream().map(Optional::orElseThrow).toList();
    }

    private static TeamStanding standing(TeamCount row, Localized title, Map<OrgUnitId, OrgUnitRow> units, LocalDate today) {
        var team = units.get(row.unit());
        return TeamStanding.of(row, title, team, team.department() == null ? team : units.get(team.department()), today);
    }

    private List<TeamCount> counts() {
        return entities.createQuery("""
            select new org.bellwether.learning.TeamCount(e.course, p.unit, e.status, e.dueOn, count(e)) from Person p join Enrolment e on e.learner = p.id
            where e.status in :held group by e.course, p.unit, e.status, e.dueOn""", TeamCount.class)
            .setParameter("held", EnumSet.complementOf(EnumSet.of(EnrolmentStatus.WITHDRAWN))).getResultList();
    }

    private List<DeskItem> slipping(List<TeamStanding> teams, LocalDate today) {
        var everyone = teams.stream().mapToLong(TeamStanding::enrolled).sum();
        return byCourseAndDepartment(teams).stream()
            .filter(department -> sum(department).late() >= AT_LEAST && sum(department).lateShare() >= SLIPPING)
            .map(department -> slipping(department, everyone, today)).toList();
    }

    private static DeskItem slipping(List<TeamStanding> department, long everyone, LocalDate today) {
        var all = sum(department);
        var weakest = department.stream().filter(team -> team.enrolled() >= AT_LEAST).max(comparingDouble(TeamStanding::lateShare)).orElse(all);
        var why = department.size() == 1 ? new Sentence("learning.desk.late.why-plain", all.oldest())
            : new Sentence("learning.desk.late.why", all.oldest(), weakest.team(), weakest.late(), weakest.enrolled());
        return new DeskItem(Column.SLIPPING, "learning.late", all.course() + "/" + all.department(), all.lateShare() > 0.5 ? 4 : 3,
            (int) (all.oldest().toEpochDay() - today.toEpochDay()), (double) all.late() / everyone, all.oldest().plusDays(1),
            new Sentence("learning.desk.late.what", all.departmentName(), all.late(), all.enrolled(), all.title()), why, new Sentence("learning.desk.late.action"),
            late(all.course(), all));
    }

    private Optional<DeskItem> talkTo(List<TeamStanding> teams, Map<OrgUnitId, OrgUnitRow> places) {
        var worst = byCourseAndDepartment(teams).stream().map(LearningDesk::sum).max(comparingLong(TeamStanding::late)).filter(department -> department.late() >= WORTH_A_TALK);
        var headOf = worst.map(department -> places.get(department.department()).head());
        if (headOf.isEmpty()) return Optional.empty();
        var all = worst.get();
        var head = persons.card(headOf.get());
        var untouched = all.lateBegun() * 2 < all.late();
        return Optional.of(new DeskItem(Column.TALK_TO, "learning.talk", head.id().toString(), 4, null, (double) all.late() / sum(teams).enrolled(), all.oldest().plusDays(1),
            new Sentence("learning.desk.talk.what", head.name(), head.jobTitle()),
            new Sentence(untouched ? "learning.desk.talk.why" : "learning.desk.talk.why-begun", all.late(), all.enrolled(), all.departmentName(), all.lateBegun(), all.title()),
            new Sentence("learning.desk.talk.action"), late(all.course(), all)));
    }

    private List<DeskItem> stuck(LocalDate today) {
        return entities.createQuery("""
            select e.course, c.titleEn, c.titleZh, count(e) from Enrolment e join Course c on c.id = e.course
            where e.status = org.bellwether.learning.EnrolmentStatus.IN_PROGRESS and c.status = org.bellwether.course.CourseStatus.PUBLISHED
              and e.id in (select r.enrolment from LessonResult r where r.success = org.bellwether.learning.Progress.Success.FAILED)
            group by e.course, c.titleEn, c.titleZh having count(e) >= 3""", Object[].class).getResultList().stream()
            .map(row -> new DeskItem(Column.SLIPPING, "learning.stuck", row[0].toString(), 2, null, 0.02, today,
                new Sentence("learning.desk.stuck.what", row[3], new Localized((String) row[1], (String) row[2])), new Sentence("learning.desk.stuck.why"),
                new Sentence("learning.desk.stuck.action"), "/learning/enrolments.xhtml?course=" + row[0] + "&state=STUCK")).toList();
    }

    /** The course that most people have: a share over several courses could not be opened to its people. */
    private static DeskItem tell(List<TeamStanding> everything, List<TeamStanding> within, LocalDate today) {
        var teams = everything.stream().collect(groupingBy(TeamStanding::course)).values().stream().max(comparingLong(course -> sum(course).enrolled())).orElseThrow();
        var all = sum(teams);
        var departments = byDepartment(within.isEmpty() ? teams : within.stream().filter(team -> team.course().equals(all.course())).toList()).stream().sorted(comparingDouble(LearningDesk::share)).toList();
        var last = departments.get(0);
        var best = departments.get(departments.size() - 1);
        return new DeskItem(Column.TELL_THE_CEO, "learning.completed", "all", 2, null, 1, today,
            new Sentence("learning.desk.tell.what", percent(all), all.title()),
            new Sentence("learning.desk.tell.why", percent(all), all.completed(), all.enrolled(), best.departmentName(), percent(best), last.departmentName(), percent(last)),
            new Sentence("learning.desk.tell.action"), "/learning/enrolments.xhtml?course=" + all.course());
    }

    private static String late(CourseId course, TeamStanding where) { return "/learning/enrolments.xhtml?course=" + course + "&state=OVERDUE&department=" + where.department(); }

    private static Collection<List<TeamStanding>> byCourseAndDepartment(List<TeamStanding> teams) {
        return teams.stream().collect(groupingBy(team -> team.course() + "/" + team.department())).values();
    }

    private static Collection<TeamStanding> byDepartment(List<TeamStanding> teams) {
        Map<Object, Optional<TeamStanding>> departments = teams.stream().collect(groupingBy(TeamStanding::department, reducing(TeamStanding::with)));
        return departments.values().stream().map(Optional::orElseThrow).toList();
    }

    private static TeamStanding sum(Collection<TeamStanding> teams) { return teams.stream().reduce(TeamStanding::with).orElseThrow(); }

    private static double share(TeamStanding standing) { return standing.enrolled() == 0 ? 0 : (double) standing.completed() / standing.enrolled(); }

    private static long percent(TeamStanding standing) { return Math.round(100 * share(standing)); }
}

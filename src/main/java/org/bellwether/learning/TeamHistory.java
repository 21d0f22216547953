package org.bellwether.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.people.Reported;
import org.bellwether.people.ReportingHistory;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Chunks;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who was on a manager's team on a day, and what they had to do and had done by then. */
@Stateless
@RolesAllowed(Role.MANAGER)
public class TeamHistory {

    /** As many people as are shown at once; who looks for others searches. */
    static final int SHOWN = 200;

    private static final Comparator<TeamRow> LATE_FIRST = Comparator.comparing((TeamRow row) -> row.overdue() > 0 ? 0 : row.open() > 0 ? 1 : 2)
        .thenComparing(TeamRow::nextDue, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(TeamRow::name).thenComparing(row -> row.person().value());

    @PersistenceContext EntityManager entities;
    @Inject ReportingHistory history;
    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject EnterpriseDay days;

    /**
     * The statements do not grow with the people but by the chunk.
     *
     * @throws Forbidden     if these are not the caller's people
     * @throws RuleViolation if the day is still to come
     */
    @ReadsPersonalData("team")
    public TeamOn of(TeamFilter filter, LocalDate day) {
        var past = PastDay.of(day, days);
        var within = filter.unit() == null ? null : OrgUnitRow.below(units.on(day), filter.unit()).stream().map(OrgUnitRow::id).toList();
        var team = history.of(filter.manager(), day).stream().filter(one -> (filter.below() || one.direct()) && (within == null || within.contains(one.unit()))).toList();
        var cards = persons.cards(team.stream().map(Reported::person).toList());
        var named = team.stream().filter(one -> cards.containsKey(one.person()) && matches(cards.get(one.person()), filter.text())).toList();
        var courses = courses(named.stream().map(Reported::person).toList(), past);
        var rows = named.stream().map(one -> row(one, cards.get(one.person()), courses.getOrDefault(one.person(), List.of()))).sorted(LATE_FIRST).toList();
        var shown = rows.stream().filter(row -> filter.state() == null || filter.state() == state(row)).toList();
        return new TeamOn(new TeamFigures(count(rows, TeamFilter.State.LATE), count(rows, TeamFilter.State.BUSY), count(rows, TeamFilter.State.CLEAR)), shown.size(), shown.stream().limit(SHOWN).toList());
    }

    private static boolean matches(PersonCard card, String text) {
        var part = text.toLowerCase(Locale.ROOT);
        return card.name().toLowerCase(Locale.ROOT).contains(part) || card.login().contains(part);
    }

    private static TeamFilter.State state(TeamRow row) { return row.overdue() > 0 ? TeamFilter.State.LATE : row.open() > 0 ? TeamFilter.State.BUSY : TeamFilter.State.CLEAR; }

    private static long count(List<TeamRow> rows, TeamFilter.State state) { return rows.stream().filter(row -> state(row) == state).count(); }

    private record Held(EnrolmentId enrolment, Localized course, LocalDate dueOn, StandingOn standing) { }

    private Map<PersonId, List<Held>> courses(Collection<PersonId> people, PastDay past) {
        var courses = new HashMap<PersonId, List<Held>>();
        for (var some : Chunks.of(people)) {
            entities.createQuery("""
                select e.learner, e.id, c.titleEn, c.titleZh, e.dueOn, e.startedAt, e.completedAt, e.excusedAt from Enrolment e join Course c on c.id = e.course
                where e.learner in :people and e.enrolledAt < :end and e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN and c.status <> org.bellwether.course.CourseStatus.DRAFT""", Object[].class)
                .setParameter("people", some).setParameter("end", past.end()).getResultList()
                .forEach(row -> courses.computeIfAbsent((PersonId) row[0], person -> new ArrayList<>()).add(new Held(new EnrolmentId((Long) row[1]), new Localized((String) row[2], (String) row[3]), (LocalDate) row[4],
                    StandingOn.of((Instant) row[5], (Instant) row[6], (Instant) row[7], (LocalDate) row[4], past.day(), past.end()))));
        }
        return courses;
    }

    private static TeamRow row(Reported one, PersonCard card, List<Held> courses) {
        var open = courses.stream().filter(held -> held.standing().open()).sorted(Comparator.comparing(Held::dueOn, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(held -> held.enrolment().value())).toList();
        var row = new TeamRow(one.person(), card.name(), card.login(), one.title(), one.unitName(), open.size(), (int) open.stream().filter(held -> held.standing().late()).count(),
            (int) courses.stream().filter(held -> held.standing().state() == StandingOn.State.COMPLETED).count(), null, null, null, one.leads());
        return open.isEmpty() ? row : row.withNext(open.get(0).enrolment(), open.get(0).course(), open.get(0).dueOn());
    }
}

package org.bellwether.certification;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.Caller;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The caller's own certifications, held and on the way. Three statements, however many there are. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class MyAwards {

    /** What has to be done first stands first; then what is held, latest first. */
    private static final Comparator<MyAward> PRESSING_FIRST = Comparator.comparing((MyAward award) -> !award.pressing())
        .thenComparing(award -> !award.held()).thenComparing(MyAward::certifiedOn, Comparator.nullsLast(Comparator.reverseOrder()))
        .thenComparing(award -> award.certification().value());

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject Clock clock;

    private record Held(AwardId award, AwardCycle cycle, VerificationCode code) { }

    private record Way(CertificationId certification, Localized title, Localized course, boolean done, boolean begun, LocalDate due, String href) { }

    /** What the caller holds, held, or has the courses for. */
    public List<MyAward> all() {
        var today = LocalDate.now(clock.withZone(caller.zone()));
        var held = held();
        Map<CertificationId, List<Way>> ways = ways().stream().collect(groupingBy(Way::certification));
        return ways.entrySet().stream().map(entry -> mine(entry.getKey(), entry.getValue(), held.get(entry.getKey()), today)).sorted(PRESSING_FIRST).toList();
    }

    private Map<CertificationId, Held> held() {
        var held = new HashMap<CertificationId, Held>();
        entities.createQuery("""
            select a.certification, a.id, y, c.code from Award a left join AwardCycle y on y.award = a.id and y.number = a.lastNumber
              left join Certificate c on c.award = a.id and c.number = a.lastNumber
            where a.holder = :me""", Object[].class).setParameter("me", caller.person()).getResultStream()
            .forEach(row -> held.put((CertificationId) row[0], new Held(new AwardId((Long) row[1]), (AwardCycle) row[2], row[3] == null ? null : new VerificationCode((String) row[3]))));
        return held;
    }

    private List<Way> ways() {
        return entities.createQuery("""
            select c.id, c.nameEn, c.nameZh, k.titleEn, k.titleZh, e.id, e.status, e.startedAt, e.dueOn
            from CertificationCourse l left join Certification c on c.id = l.certification left join Course k on k.id = l.course
              left join Enrolment e on e.course = l.course and e.learner = :me and e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN
            where exists (select f from Enrolment f join CertificationCourse m on m.course = f.course
                where m.certification = l.certification and f.learner = :me and f.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN)
              or exists (select a from Award a where a.certification = l.certification and a.holder = :me)
            order by c.id, l.id""", Object[].class).setParameter("me", caller.person()).getResultStream().map(MyAwards::way).toList();
    }

    private static Way way(Object[] row) {
        var enrolment = row[5] == null ? null : new EnrolmentId((Long) row[5]);
        return new Way(new CertificationId((Long) row[0]), new Localized((String) row[1], (String) row[2]), new Localized((String) row[3], (String) row[4]),
            row[6] != null && "COMPLETED".equals(row[6].toString()), row[7] != null, (LocalDate) row[8],
            enrolment == null ? "/learning/catalogue.xhtml" : "/learning/course.xhtml?enrolment=" + enrolment);
    }

    private static MyAward mine(CertificationId id, List<Way> ways, Held held, LocalDate today) {
        var steps = ways.stream().map(way -> new MyAward.Step(way.course(), way.done(), way.href())).toList();
        var due = ways.stream().filter(way -> !way.done()).map(Way::due).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        var started = ways.stream().anyMatch(Way::begun) ? today : null;
        var cycle = held == null ? null : held.cycle();
        var history = new History(started, due, null, cycle == null ? List.of() : List.of(cycle.fact()), List.of(), List.of());
        var known = cycle != null && history.current(today) != null;
        return new MyAward(id, ways.get(0).title(), known ? held.award() : null, history.on(today).status(), known ? cycle.validity() : null,
            known ? cycle.certifiedOn() : null, due, known ? cycle.fact().revokedOn() : null, steps, known ? held.code() : null);
    }
}

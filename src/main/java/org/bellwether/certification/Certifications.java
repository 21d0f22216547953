package org.bellwether.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What can be certified, by which courses and for how long, and who stands where with it. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class Certifications {

    @PersistenceContext EntityManager entities;
    @Inject CertificationReaders readers;
    @Inject Courses courses;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Those that the caller may see, by name. The statements do not grow with them or with the people. */
    public List<CertificationRow> list() { return rows(null); }

    /** @throws NotFound if there is none, or none that the caller may see */
    public CertificationRow one(CertificationId id) {
        readers.requireReader(id);
        return rows(id).get(0);
    }

    /** Whether the caller may change it, and revoke awards of it. */
    public boolean owner(CertificationId id) { return readers.owner(id); }

    /** Refuses whoever may not define certifications, before they describe one in vain. */
    @RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void requireDefiner() { }

    /** A new one, for courses that the caller answers for. */
    @RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
    public CertificationId define(Localized name, ValidityRule rule, Collection<CourseId> linked) {
        if (linked.isEmpty()) throw new RuleViolation("certification.courses.missing");
        linked.forEach(courses::requireAuthor);
        var certification = new Certification(CertificationId.fresh(), name, rule, clock.instant());
        entities.persist(certification);
        linked.stream().distinct().forEach(course -> entities.persist(new CertificationCourse(certification.id(), course)));
        entities.flush();
        return certification.id();
    }

    /** From now on awards are made under this name and rule; those that were made keep their dates. */
    @RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void change(CertificationId id, Localized name, ValidityRule rule) {
        readers.requireOwner(id);
        entities.find(Certification.class, id.value()).define(name, rule);
    }

    private List<CertificationRow> rows(CertificationId only) {
        var linked = linked();
        var people = people(LocalDate.now(clock.withZone(caller.zone())));
        return entities.createQuery("select c from Certification c order by c.nameEn, c.id", Certification.class).getResultStream()
            .filter(one -> only == null || one.id().equals(only)).filter(one -> visible(linked.get(one.id())))
            .map(one -> new CertificationRow(one.id(), one.name(), one.rule(), linked.get(one.id()).stream().map(Link::title).toList(), people.getOrDefault(one.id(), Map.of()))).toList();
    }

    private record Link(Localized title, boolean own) { }

    private boolean visible(List<Link> linked) { return linked != null && (readers.readsAll() || linked.stream().anyMatch(Link::own)); }

    private Map<CertificationId, List<Link>> linked() {
        var linked = new HashMap<CertificationId, List<Link>>();
        entities.createQuery("select l.certification, k.titleEn, k.titleZh, k.owner from CertificationCourse l join Course k on k.id = l.course order by l.id", Object[].class)
            .getResultStream().forEach(row -> linked.computeIfAbsent((CertificationId) row[0], id -> new ArrayList<>())
                .add(new Link(new Localized((String) row[1], (String) row[2]), caller.person().equals(row[3]))));
        return linked;
    }

    /** How many people have which status of which certification, counted by the database. */
    private Map<CertificationId, Map<Status, Long>> people(LocalDate today) {
        var counts = new HashMap<CertificationId, Map<Status, Long>>();
        entities.createQuery("""
            select a.certification, y.revokedOn, y.renewalOpens, y.validUntil, y.graceUntil, count(a) from Award a join AwardCycle y on y.award = a.id
              join Person p on p.id = a.holder where y.number = a.lastNumber and p.status = org.bellwether.people.PersonStatus.ACTIVE
            group by a.certification, y.revokedOn, y.renewalOpens, y.validUntil, y.graceUntil""", Object[].class).getResultStream()
            .forEach(row -> add(counts, (CertificationId) row[0], status(row, today), (Long) row[5]));
        entities.createQuery("""
            select l.certification, count(distinct e.learner), count(distinct case when e.startedAt is not null then e.learner else null end),
              count(distinct case when e.dueOn < :today then e.learner else null end),
              count(distinct case when e.dueOn < :today and e.startedAt is not null then e.learner else null end)
            from CertificationCourse l join Enrolment e on e.course = l.course join Person p on p.id = e.learner
            where e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN and p.status = org.bellwether.people.PersonStatus.ACTIVE
              and not exists (select a from Award a where a.certification = l.certification and a.holder = e.learner)
            group by l.certification""", Object[].class).setParameter("today", today).getResultStream().forEach(row -> onTheWay(counts, row));
        return counts;
    }

    private static void onTheWay(Map<CertificationId, Map<Status, Long>> counts, Object[] row) {
        long all = (Long) row[1], begun = (Long) row[2], late = (Long) row[3], lateAndBegun = (Long) row[4];
        add(counts, (CertificationId) row[0], Status.OVERDUE, late);
        add(counts, (CertificationId) row[0], Status.IN_PROGRESS, begun - lateAndBegun);
        add(counts, (CertificationId) row[0], Status.ASSIGNED, all - late - (begun - lateAndBegun));
    }

    private static void add(Map<CertificationId, Map<Status, Long>> counts, CertificationId id, Status status, long more) {
        if (more > 0) counts.computeIfAbsent(id, none -> new EnumMap<>(Status.class)).merge(status, more, Long::sum);
    }

    private static Status status(Object[] row, LocalDate today) {
        var validity = new Validity(null, LocalDate.MIN, (LocalDate) row[3], null, (LocalDate) row[2], (LocalDate) row[4], false);
        return History.of(List.of(new Cycle(1, LocalDate.MIN, validity, (LocalDate) row[1]))).on(today).status();
    }
}

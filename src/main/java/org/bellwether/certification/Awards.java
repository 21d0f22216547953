package org.bellwether.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.audience.StaleMembers;
import org.bellwether.course.CourseId;
import org.bellwether.course.CoursePublished;
import org.bellwether.course.Courses;
import org.bellwether.learning.EnrolmentCompleted;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Makes and takes away what people hold: in the transaction in which a course is completed, by hand with evidence, or by revoking. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class Awards {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Persons persons;
    @Inject CertificateIssuer certificates;
    @Inject CertificationReaders readers;
    @Inject StaleMembers stale;
    @Inject Caller caller;
    @Inject Clock clock;

    /** A course that leads to nothing yet leads to a certification of its own name from now on, one that never expires. */
    @PermitAll
    public void onPublished(@Observes CoursePublished event) { leading(event.course()); }

    /** Part of the completing transaction: either both are true or neither. */
    @PermitAll
    public void onCompleted(@Observes EnrolmentCompleted event) {
        for (var certification : leading(event.course())) {
            if (complete(certification.id(), event.learner())) certify(certification, event.learner(), event.at(), event.enrolment());
        }
    }

    /** What completing that course counts for. */
    private List<Certification> leading(CourseId course) {
        var known = entities.createQuery("""
            select c from Certification c join CertificationCourse l on l.certification = c.id where l.course = :course order by c.id""", Certification.class)
            .setParameter("course", course).getResultList();
        return known.isEmpty() ? List.of(ofItsOwn(course)) : known;
    }

    private Certification ofItsOwn(CourseId course) {
        var certification = new Certification(CertificationId.fresh(), courses.card(course).title(), ValidityRule.FOR_EVER, clock.instant());
        entities.persist(certification);
        entities.persist(new CertificationCourse(certification.id(), course));
        entities.flush();
        return certification;
    }

    private boolean complete(CertificationId certification, PersonId learner) {
        entities.flush();
        return entities.createQuery("""
            select count(l) from CertificationCourse l where l.certification = :certification and not exists (
              select e from Enrolment e where e.course = l.course and e.learner = :learner and e.status = org.bellwether.learning.EnrolmentStatus.COMPLETED)""", Long.class)
            .setParameter("certification", certification).setParameter("learner", learner).getSingleResult() == 0;
    }

    private void certify(Certification certification, PersonId holder, Instant at, EnrolmentId by) {
        var award = awardOf(certification, holder);
        var last = newest(award);
        if (by != null && restsOn(award.id(), by)) return;
        var on = LocalDate.ofInstant(at, persons.card(holder).zone());
        var cycle = award.certify(certification.rule(), at, on, due(certification.id(), holder), last).by(by);
        keep(certification, award, cycle);
    }

    private void keep(Certification certification, Award award, AwardCycle cycle) {
        entities.persist(cycle);
        entities.flush();
        certificates.issue(certification, award.holder(), cycle);
    }

    private Award awardOf(Certification certification, PersonId holder) {
        var known = entities.createQuery("select a from Award a where a.certification = :certification and a.holder = :holder", Award.class)
            .setParameter("certification", certification.id()).setParameter("holder", holder).getResultStream().findFirst();
        if (known.isPresent()) return known.get();
        var award = new Award(AwardId.fresh(), certification.id(), holder);
        entities.persist(award);
        entities.flush();
        return award;
    }

    private boolean restsOn(AwardId award, EnrolmentId enrolment) {
        return entities.createQuery("select count(c) from AwardCycle c where c.award = :award and c.enrolment = :enrolment", Long.class)
            .setParameter("award", award).setParameter("enrolment", enrolment).getSingleResult() > 0;
    }

    private AwardCycle newest(Award award) {
        return entities.createQuery("select c from AwardCycle c where c.award = :award and c.number = :number", AwardCycle.class)
            .setParameter("award", award.id()).setParameter("number", award.lastNumber()).getResultStream().findFirst().orElse(null);
    }

    private LocalDate due(CertificationId certification, PersonId holder) {
        return entities.createQuery("""
            select max(e.dueOn) from Enrolment e join CertificationCourse l on l.course = e.course where l.certification = :certification and e.learner = :holder""", LocalDate.class)
            .setParameter("certification", certification).setParameter("holder", holder).getSingleResult();
    }

    /**
     * The next cycle of an award, on the word of whoever answers for its courses.
     *
     * @param on       the day on which the holder showed it again; not in the future, not before the newest cycle
     * @param evidence what was seen: a refresher, an observation, a document
     */
    public void renew(AwardId id, LocalDate on, String evidence) {
        var award = locked(id);
        var last = newest(award);
        if (on == null || on.isAfter(LocalDate.now(clock.withZone(caller.zone())))) throw new RuleViolation("certification.renew.future");
        if (last != null && on.isBefore(last.certifiedOn())) throw new RuleViolation("certification.renew.too-early", last.certifiedOn());
        var certification = entities.find(Certification.class, award.certification().value());
        keep(certification, award, award.certify(certification.rule(), clock.instant(), on, null, last).confirmed(caller.person(), evidence));
        stale.mark(List.of(award.holder()));
    }

    /** The newest cycle of the award, and the certificate that shows it, hold no longer from today on. */
    public void revoke(AwardId id, String reason) {
        var award = locked(id);
        var cycle = newest(award);
        if (cycle == null) throw new NotFound("certification.award.unknown", id);
        stale.mark(List.of(award.holder()));
        cycle.revoke(clock.instant(), LocalDate.now(clock.withZone(caller.zone())), caller.person(), reason);
    }

    private Award locked(AwardId id) {
        var award = id == null ? null : entities.find(Award.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (award == null) throw new NotFound("certification.award.unknown", id);
        readers.requireOwner(award.certification());
        return award;
    }
}

package org.bellwether.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import org.bellwether.learning.DemoEnrolment;
import org.bellwether.learning.DemoEnrolments;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.demo.DemoRandom;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the people of the demo organisation earned, renewed, let lapse, and lost. Told from their enrolments. */
@Stateless
@PermitAll
public class CertificationChapter implements DemoChapter {

    private static final double LOSES = 0.012;
    private static final ZoneOffset SUZHOU = ZoneOffset.ofHours(8);

    @PersistenceContext EntityManager entities;
    @Inject DemoEnrolments enrolments;
    @Inject CertificateIssuer issuer;
    @Inject Persons persons;
    @Inject Clock clock;

    @Override public int order() { return 60; }

    @Override
    public boolean blank() { return entities.createQuery("select count(c) from Certification c", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        for (var plan : DemoCertifications.ALL) {
            entities.persist(new Certification(plan.id(), plan.name(), plan.rule(), clock.instant()));
            entities.persist(new CertificationCourse(plan.id(), plan.course()));
        }
        entities.flush();
        var house = new House(persons.byLogins(List.of("trainer")).get("trainer"), issuer.issuer());
        enrolments.all().stream().filter(DemoEnrolment::completed).sorted(Comparator.comparing(DemoEnrolment::completedAt).thenComparing(one -> one.person().login()))
            .forEach(done -> earned(plan(done), done, house));
    }

    private record House(PersonId trainer, Localized name) { }

    private static DemoCertifications.Plan plan(DemoEnrolment done) {
        return DemoCertifications.ALL.stream().filter(plan -> plan.course().equals(done.course())).findFirst().orElseThrow();
    }

    private void earned(DemoCertifications.Plan plan, DemoEnrolment done, House house) {
        var award = new Award(AwardId.fresh(), plan.id(), done.person().id());
        entities.persist(award);
        var cycle = award.certify(plan.rule(), done.completedAt(), LocalDate.ofInstant(done.completedAt(), SUZHOU), done.dueOn(), null).by(done.id());
        keep(plan, done, award, cycle, house);
        var newest = renewed(plan, done, award, cycle, house);
        if (!fixed(done) && DemoRandom.draw("certification", "revoked", done.person().login(), plan.id().toString()) < LOSES) {
            var on = LocalDate.now(clock).minusDays(4 + (long) (20 * DemoRandom.draw("certification", "revoked-on", done.person().login())));
            if (on.isAfter(newest.certifiedOn())) newest.revoke(morning(on), on, house.trainer(), Messages.text(done.person().language(), "certification.demo.revoked"));
        }
        entities.flush();
    }

    /** The diligent have it confirmed by their trainer as soon as they can, in the window or a little after. */
    private AwardCycle renewed(DemoCertifications.Plan plan, DemoEnrolment done, Award award, AwardCycle first, House house) {
        var opens = first.validity().windowOpensOn();
        if (opens == null) return first;
        var on = opens.plusDays(2 + (long) (42 * DemoRandom.draw("certification", "renewed", done.person().login())));
        var forgets = DemoRandom.draw("certification", "forgets", done.person().login()) > 0.15 + 0.75 * done.person().diligence();
        if (forgets && !fixed(done) || !on.isBefore(LocalDate.now(clock))) return first;
        var cycle = award.certify(plan.rule(), morning(on), on, null, first).confirmed(house.trainer(), Messages.text(done.person().language(), "certification.demo.evidence"));
        keep(plan, done, award, cycle, house);
        return cycle;
    }

    private void keep(DemoCertifications.Plan plan, DemoEnrolment done, Award award, AwardCycle cycle, House house) {
        entities.persist(cycle);
        entities.persist(new Certificate(cycle, code(done.person().login(), award.certification() + "/" + cycle.number()), done.person().name(), plan.name(), house.name(), done.person().language(), morning(cycle.certifiedOn())));
    }

    /** Of the demo only: the same people have the same codes, so that a picture of a certificate stays true. */
    private static VerificationCode code(String... salt) {
        var random = DemoRandom.of(salt);
        var text = new StringBuilder();
        while (text.length() < VerificationCode.LENGTH) text.append(VerificationCode.ALPHABET.charAt(random.nextInt(VerificationCode.ALPHABET.length())));
        return new VerificationCode(text.toString());
    }

    private static boolean fixed(DemoEnrolment done) { return done.person().login().matches("employee2|trainer2?|cio|ceo|executive|manager"); }
    private static Instant morning(LocalDate day) { return day.atTime(LocalTime.of(1, 30)).toInstant(ZoneOffset.UTC); }
}

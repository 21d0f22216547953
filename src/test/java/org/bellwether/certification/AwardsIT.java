package org.bellwether.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonPages;
import org.bellwether.course.NewCourse;
import org.bellwether.learning.Assignments;
import org.bellwether.learning.EnrolmentCompleted;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.Progress;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AwardsIT {

    private static final PersonId TRAINER = new PersonId(100);
    private static final PersonId OTHER = new PersonId(101);
    private static final PersonId ADA = new PersonId(102);
    private static final PersonId MARK = new PersonId(103);
    private static final ValidityRule YEARLY = new ValidityRule(Period.ofMonths(12), Period.ofMonths(2), Period.ofDays(14), Basis.PREVIOUS_EXPIRY, Period.ZERO);

    @RegisterExtension final Database database = new Database();
    private Services services;
    private CourseId course;

    @BeforeEach
    void aPublishedCourse() {
        services = new Services(database).at("2030-01-15T12:00:00Z");
        database.run("insert into org_unit (id, code, name_en, name_zh) values (10, 'LD', 'Longmen Drives', '龙门传动')");
        person(TRAINER, "Miriam Vogel");
        person(OTHER, "Tom Other");
        person(ADA, "Ada 王小明 Ольга عبد");
        person(MARK, "Mark 😀");
        course = published();
    }

    private void person(PersonId id, String name) {
        database.run("insert into person (id, login, full_name, unit_id, job_title, site, language, time_zone, status, version) values (%d, 'p%d', '%s', 10, 'Worker', 'Suzhou', 'en', 'Asia/Shanghai', 'ACTIVE', 1)"
            .formatted(id.value(), id.value(), name));
    }

    private void as(PersonId who, String... roles) {
        services.as(Caller.of(new PersonCard(who, "p" + who.value(), "Name", "Worker", new OrgUnitId(10), new Localized("Unit", null), null, null, "Suzhou", "en", "Asia/Shanghai"), roles));
    }

    private CourseId published() {
        as(TRAINER, Role.EMPLOYEE, Role.TRAINER);
        return database.inTransaction(() -> {
            var made = services.get(Courses.class).create(new NewCourse(new Localized("Safety", "安全"), null, "en", 30));
            var lesson = services.get(Courses.class).addLesson(made, LessonKind.PAGE, new Localized("Page", null));
            services.get(LessonPages.class).write(lesson, new Localized("<p>Text</p>", null));
            services.get(Courses.class).publish(made);
            services.get(Assignments.class).assign(made, TargetGroup.EVERYONE, LocalDate.of(2030, 2, 1));
            return made;
        });
    }

    /** Goes through the course as the learner would. */
    private void finish(PersonId learner) {
        as(learner, Role.EMPLOYEE);
        database.inTransaction(() -> {
            var enrolments = services.get(Enrolments.class);
            var enrolment = enrolments.current(learner, course).orElseThrow();
            var lesson = services.get(Courses.class).lessons(course).get(0).id();
            enrolments.open(enrolment, lesson);
            enrolments.report(enrolment, lesson, new Progress(Progress.Completion.COMPLETED, Progress.Success.UNKNOWN, null), 60);
        });
    }

    private MyAward mine() { return database.inTransaction(() -> services.get(MyAwards.class).all()).get(0); }
    private Verification verify(VerificationCode code) { return database.inTransaction(() -> services.get(Certificates.class).verify(code.grouped())); }
    private CertificateFile file(AwardId award) { return database.inTransaction(() -> services.get(Certificates.class).file(award)); }

    private void yearly() {
        database.inTransaction(() -> database.entities().createQuery("select c from Certification c", Certification.class).getSingleResult().define(new Localized("Safety", "安全"), YEARLY));
    }

    @Test
    void a_published_course_leads_to_a_certification_and_its_completion_to_an_award_and_a_certificate() throws IOException {
        assertThat(database.number("select count(*) from certification")).isEqualTo(1);
        finish(ADA);
        var award = mine();
        assertThat(award.status()).isEqualTo(Status.CERTIFIED);
        assertThat(award.certifiedOn()).isEqualTo(LocalDate.of(2030, 1, 15));
        assertThat(award.title()).isEqualTo(new Localized("Safety", "安全"));
        var file = file(award.award());
        assertThat(file.file().size()).isGreaterThan(20_000);
        assertThat(file.name()).startsWith("Safety-Ada-王小明").endsWith(".pdf");
        try (var in = services.get(Certificates.class).open(file)) {
            assertThat(new String(in.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void is_printed_once_and_stays_as_it_was_whatever_people_are_called_later() {
        finish(ADA);
        var before = file(mine().award());
        database.run("update person set full_name = 'Someone Else' where id = " + ADA.value());
        assertThat(file(mine().award())).isEqualTo(before);
        assertThat(verify(mine().code()).sheet().holder()).isEqualTo("Ada 王小明 Ольга عبد");
        assertThat(services.get(Certificates.class).issued(mine().code().text(), before.file().sha256())).isTrue();
        assertThat(services.get(Certificates.class).issued(mine().code().text(), "0".repeat(64))).isFalse();
    }

    @Test
    void the_same_completion_counts_once() {
        finish(ADA);
        var enrolment = services.get(Enrolments.class).current(ADA, course).orElseThrow();
        database.inTransaction(() -> services.get(Awards.class).onCompleted(new EnrolmentCompleted(enrolment, ADA, course, java.time.Instant.parse("2030-01-15T12:00:00Z"))));
        assertThat(database.number("select count(*) from award_cycle")).isEqualTo(1);
    }

    @Test
    void what_needs_two_courses_waits_for_both() {
        var second = published();
        database.run("insert into certification_course (id, certification_id, course_id) select 1, c.certification_id, %d from certification_course c where c.course_id = %d".formatted(second.value(), course.value()));
        finish(ADA);
        assertThat(database.number("select count(*) from award")).isZero();
        course = second;
        finish(ADA);
        assertThat(database.number("select count(*) from award")).isEqualTo(2);
    }

    @Test
    void a_renewal_by_the_trainer_supersedes_the_certificate_before() {
        yearly();
        finish(ADA);
        var award = mine();
        assertThat(award.lastDay()).isEqualTo(LocalDate.of(2031, 1, 31));
        as(TRAINER, Role.EMPLOYEE, Role.TRAINER);
        services.at("2030-12-20T12:00:00Z");
        database.inTransaction(() -> services.get(Awards.class).renew(award.award(), LocalDate.of(2030, 12, 20), "Refresher"));
        as(ADA, Role.EMPLOYEE);
        assertThat(mine().lastDay()).isEqualTo(LocalDate.of(2032, 1, 31));
        assertThat(verify(award.code()).state()).isEqualTo(Verification.State.SUPERSEDED);
        assertThat(verify(mine().code()).state()).isEqualTo(Verification.State.VALID);
    }

    @Test
    void a_renewal_needs_a_day_that_was_and_something_seen() {
        yearly();
        finish(ADA);
        var award = mine().award();
        as(TRAINER, Role.EMPLOYEE, Role.TRAINER);
        assertThatThrownBy(() -> renew(award, LocalDate.of(2031, 1, 1), "Seen")).isInstanceOf(RuleViolation.class).hasMessage("certification.renew.future");
        assertThatThrownBy(() -> renew(award, LocalDate.of(2029, 1, 1), "Seen")).hasMessage("certification.renew.too-early");
        assertThatThrownBy(() -> renew(award, LocalDate.of(2030, 1, 15), " ")).hasMessage("certification.renew.evidence-missing");
        assertThat(database.number("select count(*) from award_cycle")).isEqualTo(1);
    }

    private void renew(AwardId award, LocalDate on, String seen) { database.inTransaction(() -> services.get(Awards.class).renew(award, on, seen)); }

    @Test
    void who_answers_for_the_course_revokes_with_a_reason_and_everyone_else_is_refused() {
        finish(ADA);
        var award = mine();
        as(OTHER, Role.EMPLOYEE, Role.TRAINER);
        assertThatThrownBy(() -> revoke(award.award(), "Fraud")).isInstanceOf(Forbidden.class);
        as(TRAINER, Role.EMPLOYEE, Role.TRAINER);
        assertThatThrownBy(() -> revoke(award.award(), " ")).hasMessage("certification.revoke.reason-missing");
        revoke(award.award(), "Fraud");
        assertThatThrownBy(() -> revoke(award.award(), "Again")).hasMessage("certification.revoke.already");
        assertThat(verify(award.code()).state()).isEqualTo(Verification.State.REVOKED);
        as(ADA, Role.EMPLOYEE);
        assertThat(mine().status()).isEqualTo(Status.REVOKED);
    }

    private void revoke(AwardId award, String reason) { database.inTransaction(() -> services.get(Awards.class).revoke(award, reason)); }

    @Test
    void a_certificate_is_open_to_its_holder_and_to_who_answers_for_it_and_to_nobody_else() {
        finish(ADA);
        var award = mine().award();
        as(MARK, Role.EMPLOYEE);
        assertThatThrownBy(() -> file(award)).isInstanceOf(NotFound.class);
        as(OTHER, Role.EMPLOYEE, Role.TRAINER);
        assertThatThrownBy(() -> file(award)).isInstanceOf(NotFound.class);
        as(TRAINER, Role.EMPLOYEE, Role.TRAINER);
        assertThat(file(award).file().sha256()).hasSize(64);
        assertThatThrownBy(() -> file(new AwardId(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_name_that_cannot_be_printed_keeps_the_award_and_gets_its_certificate_when_it_is_mended() {
        finish(MARK);
        var award = mine();
        assertThat(award.status()).isEqualTo(Status.CERTIFIED);
        assertThat(award.code()).isNull();
        assertThatThrownBy(() -> file(award.award())).isInstanceOf(RuleViolation.class).hasMessage("certification.certificate.glyphs");
        database.run("update person set full_name = 'Mark' where id = " + MARK.value());
        assertThat(file(award.award()).name()).isEqualTo("Safety-Mark.pdf");
        assertThat(verify(mine().code()).state()).isEqualTo(Verification.State.VALID);
    }

    @Test
    void a_wrong_code_finds_nothing() {
        finish(ADA);
        for (var code : List.of("", "x", VerificationCode.fresh().text(), "' or 1=1 --", mine().code().text() + "0"))
            assertThat(services.get(Certificates.class).verify(code)).isEqualTo(Verification.UNKNOWN);
    }
}

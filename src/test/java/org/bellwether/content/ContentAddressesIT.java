package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.NewCourse;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.people.SignedOut;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The address of a file of a package is all the leave there is to read it, so it must not hold longer than it has to. */
class ContentAddressesIT {

    private static final String HERE = "a".repeat(64);
    private static final String ON_THE_PHONE = "b".repeat(64);

    @RegisterExtension final Database database = new Database();
    private Services services;
    private LessonId lesson;
    private EnrolmentId enrolment;

    @BeforeEach
    void publish() {
        services = new Services(database).at("2030-01-15T08:00:00Z");
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        as("trainer", HERE, Role.TRAINER);
        var course = course();
        lesson = services.get(Courses.class).lessons(course).get(0).id();
        as("employee", HERE);
        enrolment = database.inTransaction(() -> services.get(Enrolments.class).enrolMyself(course));
    }

    private CourseId course() {
        var version = database.inTransaction(() -> services.get(PackageIntake.class).take(new ByteArrayInputStream(Zips.scorm12("Forklifts", "80", Zips.TALKING).bytes()), "lesson.zip"));
        return database.inTransaction(() -> services.get(Packages.class).makeCourse(version, new NewCourse(new Localized("Forklifts", null), null, "en", 10), new Packages.Release(false, null, null)));
    }

    private PersonId as(String login, String browserSession, String... roles) {
        var id = services.get(Persons.class).byLogins(List.of(login)).get(login);
        services.as(Caller.of(services.get(Persons.class).card(id), roles).in(browserSession));
        return id;
    }

    private LaunchSheet launch() { return database.inTransaction(() -> services.get(Attempts.class).launch(enrolment, lesson)); }

    private static String token(LaunchSheet sheet) { return sheet.files().replaceAll(".*/c/(.*)/", "$1"); }

    private boolean opens(LaunchSheet sheet) { return services.get(PackageFiles.class).find(token(sheet), "index.html").isPresent(); }

    private PlayerChange change(LaunchSheet sheet, int seq, String place) { return new PlayerChange(seq, "op-number-" + seq, sheet.units().get(0).id(), 1, 10, false, Map.of("cmi.core.lesson_location", place)); }

    private void signsOut(PersonId person, String browserSession) { database.inTransaction(() -> services.get(Attempts.class).closeAll(new SignedOut(person, browserSession))); }

    @Test
    void an_address_holds_for_eight_hours_and_not_a_second_longer() {
        var sheet = launch();
        services.at("2030-01-15T15:59:59Z");
        assertThat(opens(sheet)).isTrue();
        services.at("2030-01-15T16:00:00Z");
        assertThat(opens(sheet)).isFalse();
        assertThat(services.get(ContentTokens.class).read(token(sheet), Instant.parse("2030-01-15T16:00:00Z"))).as("neither does it take a report").isEmpty();
    }

    @Test
    void a_launch_that_was_closed_opens_nothing_any_more_and_takes_no_last_words() {
        var sheet = launch();
        assertThat(opens(sheet)).isTrue();
        database.inTransaction(() -> services.get(Attempts.class).close(sheet.launch()));
        assertThat(opens(sheet)).as("at once, though the answer is remembered").isFalse();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Attempts.class).leave(sheet.launch(), change(sheet, 1, "late")))).isInstanceOf(NotFound.class);
        assertThat(database.number("select count(*) from player_op")).isZero();
    }

    @Test
    void nobody_else_closes_a_launch() {
        var sheet = launch();
        as("overdue", ON_THE_PHONE);
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Attempts.class).close(sheet.launch()))).isInstanceOf(NotFound.class);
        assertThat(opens(sheet)).isTrue();
    }

    @Test
    void whoever_signs_out_leaves_no_address_behind_that_opens() {
        var learner = as("employee", HERE);
        var sheet = launch();
        assertThat(opens(sheet)).isTrue();
        signsOut(learner, HERE);
        assertThat(opens(sheet)).isFalse();
    }

    @Test
    void signing_out_at_one_device_does_not_disturb_the_other() {
        var learner = as("employee", ON_THE_PHONE);
        var sheet = launch();
        signsOut(learner, HERE);
        signsOut(learner, null);
        assertThat(opens(sheet)).isTrue();
    }

    @Test
    void a_launch_goes_over_to_the_session_in_which_the_learner_went_on() {
        var learner = as("employee", HERE);
        var sheet = launch();
        as("employee", ON_THE_PHONE);
        database.inTransaction(() -> services.get(Attempts.class).commit(sheet.launch(), List.of(change(sheet, 1, "3"))));
        signsOut(learner, HERE);
        assertThat(opens(sheet)).isTrue();
        signsOut(learner, ON_THE_PHONE);
        assertThat(opens(sheet)).isFalse();
    }

    @Test
    void whoever_was_taken_off_the_course_or_suspended_is_served_no_file_half_a_minute_later() {
        var learner = as("employee", HERE);
        var sheet = launch();
        assertThat(opens(sheet)).isTrue();
        database.run("update person set status = 'SUSPENDED' where id = " + learner.value());
        services.at("2030-01-15T08:00:31Z");
        assertThat(opens(sheet)).isFalse();
        database.run("update person set status = 'ACTIVE' where id = " + learner.value());
        services.at("2030-01-15T08:01:10Z");
        assertThat(opens(sheet)).isTrue();
        database.run("update enrolment set status = 'WITHDRAWN' where id = " + enrolment.value());
        services.at("2030-01-15T08:02:00Z");
        assertThat(opens(sheet)).isFalse();
    }
}

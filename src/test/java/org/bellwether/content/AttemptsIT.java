package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
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
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttemptsIT {

    @RegisterExtension final Database database = new Database();
    private Services services;
    private LessonId lesson;
    private EnrolmentId enrolment;

    @BeforeEach
    void publish() {
        services = new Services(database).at("2030-01-15T08:00:00Z");
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        as("trainer", Role.TRAINER);
        var version = take(Zips.scorm12("Forklifts", "80", Zips.TALKING).bytes());
        var course = database.inTransaction(() -> services.get(Packages.class).makeCourse(version, new NewCourse(new Localized("Forklifts", null), null, "en", 10), new Packages.Release(false, null, null)));
        lesson = services.get(Courses.class).lessons(course).get(0).id();
        enrolment = enrol("employee", course);
    }

    private PackageVersionId take(byte[] zip) { return database.inTransaction(() -> services.get(PackageIntake.class).take(new ByteArrayInputStream(zip), "C:\\fake\\lesson.zip")); }

    private EnrolmentId enrol(String login, CourseId course) {
        as(login);
        return database.inTransaction(() -> services.get(Enrolments.class).enrolMyself(course));
    }

    private void as(String login, String... roles) {
        var id = services.get(Persons.class).byLogins(List.of(login)).get(login);
        services.as(Caller.of(services.get(Persons.class).card(id), roles));
    }

    private LaunchSheet launch() { return database.inTransaction(() -> services.get(Attempts.class).launch(enrolment, lesson)); }

    private CommitReceipt commit(LaunchId launch, PlayerChange... changes) { return database.inTransaction(() -> services.get(Attempts.class).commit(launch, List.of(changes))); }

    private static PlayerChange change(LaunchSheet sheet, int seq, boolean finished, String... pairs) {
        var data = new java.util.HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) data.put(pairs[i], pairs[i + 1]);
        return new PlayerChange(seq, "op-number-" + seq, sheet.units().get(0).id(), 1, seq * 10L, finished, Map.copyOf(data));
    }

    @Test
    void keeps_the_place_and_gives_it_back_at_the_next_launch() {
        var sheet = launch();
        assertThat(sheet.units().get(0).entry()).isEqualTo("ab-initio");
        var receipt = commit(sheet.launch(), change(sheet, 1, false, "cmi.core.lesson_location", "7", "cmi.suspend_data", "第七页|\n\\x", "cmi.core.exit", "suspend"));
        assertThat(receipt.kept()).containsExactly(1);
        services.at("2030-01-16T08:00:00Z");
        var again = launch().units().get(0);
        assertThat(again.entry()).isEqualTo("resume");
        assertThat(again.values()).containsEntry("cmi.core.lesson_location", "7").containsEntry("cmi.suspend_data", "第七页|\n\\x");
        assertThat(again.totalTime()).isEqualTo("0000:00:10.00");
    }

    @Test
    void keeps_each_change_once() {
        var sheet = launch();
        services.at("2030-01-15T08:30:00Z");
        var one = change(sheet, 1, false, "cmi.core.session_time", "00:05:00");
        var two = change(sheet, 2, false, "cmi.core.session_time", "00:09:00");
        commit(sheet.launch(), two, one);
        commit(sheet.launch(), one);
        commit(sheet.launch(), one, two);
        assertThat(database.number("select count(*) from player_op")).isEqualTo(2);
        assertThat(database.number("select sum(seconds) from attempt_visit")).isEqualTo(540);
        assertThat(services.get(Enrolments.class).card(enrolment).seconds()).isEqualTo(540);
        var other = change(sheet, 2, true, "cmi.core.lesson_status", "passed");
        assertThatThrownBy(() -> commit(sheet.launch(), other)).isInstanceOf(RuleViolation.class).hasMessage("content.commit.differs");
    }

    @Test
    void the_name_of_an_operation_is_free_in_every_launch_and_taken_in_its_own() {
        var first = launch();
        commit(first.launch(), change(first, 1, false, "cmi.core.lesson_location", "2"));
        var second = launch();
        assertThat(commit(second.launch(), change(second, 1, false, "cmi.core.lesson_location", "3")).kept()).containsExactly(1);
        var renumbered = new PlayerChange(2, "op-number-1", second.units().get(0).id(), 1, 20, false, Map.of("cmi.core.lesson_location", "4"));
        assertThatThrownBy(() -> commit(second.launch(), renumbered)).isInstanceOf(RuleViolation.class).hasMessage("content.commit.differs");
        var twins = List.of(change(second, 3, false), new PlayerChange(4, "op-number-3", second.units().get(0).id(), 1, 40, false, Map.of())).toArray(PlayerChange[]::new);
        assertThatThrownBy(() -> commit(second.launch(), twins)).as("in one request").isInstanceOf(RuleViolation.class).hasMessage("content.commit.differs");
        assertThat(launch().units().get(0).values()).containsEntry("cmi.core.lesson_location", "3");
    }

    @Test
    void passing_completes_the_course_in_the_same_transaction() {
        var sheet = launch();
        var failed = commit(sheet.launch(), change(sheet, 1, false, "cmi.core.lesson_status", "passed", "cmi.core.score.raw", "50"));
        assertThat(failed.success()).isEqualTo("FAILED");
        assertThat(failed.complete()).isFalse();
        var passed = commit(sheet.launch(), change(sheet, 2, true, "cmi.core.lesson_status", "completed", "cmi.core.score.raw", "95"));
        assertThat(passed.complete()).isTrue();
        assertThat(services.get(Enrolments.class).card(enrolment).completed()).isTrue();
        assertThat(launch().units().get(0).mode()).isEqualTo("review");
    }

    @Test
    void a_launch_that_was_superseded_adds_to_what_was_achieved_and_not_to_the_place() {
        var first = launch();
        var second = launch();
        commit(second.launch(), change(second, 1, false, "cmi.core.lesson_location", "new", "cmi.core.exit", "suspend"));
        var late = commit(first.launch(), new PlayerChange(9, "op-late-09", first.units().get(0).id(), 1, 5, true, Map.of("cmi.core.lesson_location", "old", "cmi.core.lesson_status", "passed", "cmi.core.score.raw", "90")));
        assertThat(late.superseded()).isTrue();
        assertThat(late.success()).isEqualTo("PASSED");
        assertThat(launch().units().get(0).values()).containsEntry("cmi.core.lesson_location", "new");
    }

    @Test
    void nobody_else_reports_or_opens() {
        var sheet = launch();
        as("overdue");
        assertThatThrownBy(() -> commit(sheet.launch(), change(sheet, 1, false))).isInstanceOf(NotFound.class);
        assertThatThrownBy(this::launch).isInstanceOf(NotFound.class);
        assertThat(database.number("select count(*) from player_op")).isZero();
    }

    @Test
    void what_no_content_can_have_said_leaves_nothing() {
        var sheet = launch();
        var good = change(sheet, 1, false, "cmi.core.lesson_location", "1");
        var bad = change(sheet, 2, false, "cmi.core.student_name", "Admin");
        assertThatThrownBy(() -> commit(sheet.launch(), good, bad)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> commit(sheet.launch(), new PlayerChange(1, "op-number-1", new UnitId(5), 1, 1, false, Map.of()))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> commit(sheet.launch(), new PlayerChange(0, "op-number-1", good.unit(), 1, 1, false, Map.of()))).isInstanceOf(RuleViolation.class);
        assertThat(database.number("select count(*) from player_op")).isZero();
    }

    @Test
    void time_is_never_more_than_has_gone_by() {
        var sheet = launch();
        services.at("2030-01-15T08:01:00Z");
        commit(sheet.launch(), change(sheet, 1, false, "cmi.core.session_time", "99:00:00"));
        assertThat(database.number("select sum(seconds) from attempt_visit")).isEqualTo(120);
    }

    @Test
    void files_are_found_by_their_token_as_long_as_the_launch_is_open() {
        var sheet = launch();
        var token = sheet.files().replaceAll(".*/c/(.*)/", "$1");
        var files = services.get(PackageFiles.class);
        assertThat(files.find(token, "index.html")).hasValueSatisfying(file -> assertThat(file.mediaType()).isEqualTo("text/html"));
        assertThat(files.find(token, "INDEX.HTML")).isPresent();
        assertThat(files.find(token, "../index.html")).isEmpty();
        assertThat(files.find(token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21), "index.html")).isEmpty();
        launch();
        services.at("2030-01-15T08:02:00Z");
        assertThat(files.find(token, "index.html")).as("superseded").isEmpty();
    }

    @Test
    void opening_and_committing_take_no_more_statements_when_there_is_more() {
        var sheet = launch();
        var few = database.statementsOf(() -> services.get(Attempts.class).commit(sheet.launch(), List.of(change(sheet, 1, false))));
        for (var seq = 2; seq < 30; seq++) commit(sheet.launch(), change(sheet, seq, false));
        var many = database.statementsOf(() -> services.get(Attempts.class).commit(sheet.launch(), List.of(change(sheet, 30, false))));
        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Test
    void a_trainer_sees_what_was_reported() {
        var sheet = launch();
        commit(sheet.launch(), change(sheet, 1, true, "cmi.interactions.0.id", "q1", "cmi.interactions.0.type", "choice", "cmi.interactions.0.student_response", "b",
            "cmi.interactions.0.correct_responses.0.pattern", "a", "cmi.interactions.0.result", "wrong"));
        as("trainer", Role.TRAINER);
        var report = services.get(AttemptReports.class).of(enrolment, lesson);
        assertThat(report.units()).singleElement().satisfies(unit -> assertThat(unit.interactions()).singleElement().satisfies(one -> {
            assertThat(one.response()).isEqualTo("b");
            assertThat(one.correct()).isEqualTo("a");
        }));
    }
}

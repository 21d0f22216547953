package org.bellwether.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.people.PersonId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old data goes by itself, no earlier than it should, and not that of people whose data is held. */
class RetentionIT extends PrivacyStage {

    @BeforeEach
    void administrator() { as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR); }

    private RetentionRunRow run(boolean dry, boolean confirmed) {
        var id = database.inTransaction(() -> services.get(RetentionWork.class).run(dry, known("admin"), confirmed, JobProgress.NONE));
        return database.inTransaction(() -> services.get(RetentionRuns.class).recent(50)).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private Map<String, Long> found(RetentionRunRow run) {
        return database.inTransaction(() -> services.get(RetentionRuns.class).counts(run.id())).stream().collect(Collectors.toMap(RunCount::table, RunCount::rows, Long::sum));
    }

    @Test
    void nothing_that_is_young_goes() {
        for (var kind : DataKind.values()) kind.days().ifPresent(days -> database.run("insert into privacy_period (kind, days, set_by, set_at, version) values ('" + kind + "', 36525, " + known("admin").value() + ", '2030-06-03 12:00:00', 1)"));
        var before = rows();
        var run = run(false, false);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.rows()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_was_counted_goes_and_what_it_belonged_to_stays() {
        services.at("2034-06-03T12:00:00Z");
        var counted = run(true, false);
        var before = rows();
        assertThat(counted.rows()).isPositive();
        assertThat(counted.by()).isNotBlank();
        assertThat(rows()).as("counting takes nothing").isEqualTo(before);
        var removed = run(false, false);
        assertThat(removed.state()).isEqualTo(RunState.DONE);
        var after = rows();
        found(removed).forEach((table, rows) -> { if (!table.equals("usage_import")) assertThat(before.get(table) - after.get(table)).as(table).isEqualTo(rows); });
        assertThat(found(removed)).containsAllEntriesOf(found(counted)).containsKeys("quiz_answer", "attempt", "usage_line", "survey_invitation");
        assertThat(after.get("attempt")).isZero();
        assertThat(after.get("enrolment")).isEqualTo(before.get("enrolment"));
        assertThat(after.get("award")).isEqualTo(before.get("award"));
        assertThat(run(false, false).rows()).as("a second time").isZero();
        assertThat(database.number("select count(*) from business_system where usage_from is null")).isZero();
    }

    @Test
    void after_twelve_years_certificates_that_have_expired_go_with_what_they_rest_on() {
        services.at("2044-06-03T12:00:00Z");
        var before = rows();
        var run = run(false, true);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        var after = rows();
        assertThat(after.get("certificate")).isLessThan(before.get("certificate"));
        assertThat(database.number("select count(*) from enrolment where mandatory = true and completed_at is not null and id not in (select enrolment_id from award_cycle where enrolment_id is not null)")).isZero();
        assertThat(database.number("select count(*) from award_cycle where valid_until is not null and award_id not in (select award_id from award_cycle where valid_until is null)")).isZero();
    }

    @Test
    void what_somebody_still_looks_into_does_not_grow_old_with_its_completion() {
        var attempt = database.numbers("select a.id from attempt a join enrolment e on e.id = a.enrolment_id where e.completed_at is not null and e.mandatory = true order by a.id").get(0);
        database.run("update award_cycle set enrolment_id = null");
        database.run("update attempt set last_at = '2044-06-01 12:00:00' where id = " + attempt);
        services.at("2044-06-03T12:00:00Z");
        var run = run(false, true);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(database.number("select count(*) from enrolment where completed_at is not null and mandatory = true")).isEqualTo(1);
        assertThat(database.number("select count(*) from enrolment e join attempt a on a.enrolment_id = e.id where a.id = " + attempt)).isEqualTo(1);
    }

    @Test
    void what_is_held_stays() {
        var person = new PersonId(database.numbers("select a.learner_id from attempt a join quiz_attempt q on q.learner_id = a.learner_id order by a.id").get(0));
        database.run("update enrolment set mandatory = false, completed_at = '2030-06-01 12:00:00' where learner_id = " + person.value());
        database.run("delete from enrolment_source where enrolment_id in (select id from enrolment where learner_id = " + person.value() + ")");
        database.run("update award_cycle set enrolment_id = null");
        database.inTransaction(() -> data().hold(person, "A court asks."));
        var held = of(person);
        services.at("2044-06-03T12:00:00Z");
        assertThat(run(false, false).state()).isEqualTo(RunState.DONE);
        assertThat(of(person)).isEqualTo(held).containsKeys("attempt", "quiz_answer", "enrolment", "lesson_result", "certificate");
        assertThat(database.number("select count(*) from attempt where learner_id <> " + person.value())).isZero();
    }

    /** How many rows each table has of that person. */
    private Map<String, Long> of(PersonId person) {
        return database.inTransaction(() -> data().counted(person)).stream().flatMap(kind -> kind.tables().stream()).filter(table -> !table.table().startsWith("audit_")).collect(Collectors.toMap(KeptTable::table, KeptTable::rows, Long::sum));
    }

    @Test
    void what_somebody_chose_to_learn_stays_as_long_as_they_do() {
        database.run("update award_cycle set enrolment_id = null");
        database.run("update enrolment set mandatory = false, completed_at = '2030-06-01 12:00:00'");
        var before = rows();
        services.at("2044-06-03T12:00:00Z");
        assertThat(run(false, false).state()).isEqualTo(RunState.DONE);
        assertThat(rows()).containsEntry("enrolment", before.get("enrolment")).containsEntry("lesson_result", before.get("lesson_result"));
    }

    @Test
    void attempts_at_a_quiz_grow_old_together() {
        var enrolment = database.numbers("select enrolment_id from quiz_attempt group by enrolment_id having count(*) > 1 order by enrolment_id").get(0);
        var attempts = database.number("select count(*) from quiz_attempt where enrolment_id = " + enrolment);
        database.run("update quiz_attempt set submitted_at = '2034-06-01 12:00:00' where number = 1 and enrolment_id = " + enrolment);
        services.at("2034-06-03T12:00:00Z");
        assertThat(run(false, false).state()).isEqualTo(RunState.DONE);
        assertThat(database.number("select count(*) from quiz_attempt where enrolment_id = " + enrolment)).isEqualTo(attempts);
        assertThat(database.number("select count(*) from quiz_attempt where enrolment_id <> " + enrolment)).isZero();
    }

    @Test
    void the_rates_of_a_survey_outlive_its_invitations() {
        as("cio", Role.EMPLOYEE, Role.CIO);
        var waves = services.get(org.bellwether.survey.Waves.class);
        var before = database.inTransaction(() -> waves.list().toString() + waves.rates());
        administrator();
        services.at("2032-06-03T12:00:00Z");
        run(false, false);
        assertThat(database.number("select count(*) from survey_invitation i join survey_wave w on w.id = i.wave_id where w.closed_at is not null")).isZero();
        assertThat(database.inTransaction(() -> waves.list().toString() + waves.rates())).isEqualTo(before);
    }

    @Test
    void two_runs_do_not_stand_in_each_others_way() {
        database.inTransaction(() -> { services.get(RetentionSteps.class).begin(true, null); });
        assertThatThrownBy(() -> run(true, false)).hasMessageContaining("privacy.run.running");
        services.at("2030-06-03T14:00:01Z");
        assertThat(run(true, false).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void the_calendar_erases_nobody_before_an_administrator_has_seen_it() {
        as("hr", Role.EMPLOYEE, Role.HR);
        leaves(known("employee"));
        administrator();
        services.at("2031-06-03T12:00:00Z");
        var night = night();
        assertThat(night.waiting()).isEqualTo(1);
        assertThat(night.leavers()).isZero();
        database.inTransaction(() -> services.get(Periods.class).set(DataKind.ACCOUNT, 91, "As agreed."));
        assertThat(night().leavers()).isEqualTo(1);
        assertThat(database.number("select count(*) from privacy_erasure where erased_by is null")).isEqualTo(1);
    }

    private RetentionRunRow night() {
        var id = database.inTransaction(() -> services.get(RetentionWork.class).run(false, null, false, JobProgress.NONE));
        return database.inTransaction(() -> services.get(RetentionRuns.class).recent(50)).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void who_left_long_ago_is_erased_unless_it_is_too_many_to_be_meant() {
        var person = known("employee");
        as("hr", Role.EMPLOYEE, Role.HR);
        leaves(person);
        administrator();
        services.at("2030-09-01T12:00:00Z");
        assertThat(run(false, false).leavers()).as("after 90 days").isZero();
        services.at("2030-09-02T12:00:00Z");
        assertThat(run(true, false).leavers()).isEqualTo(1);
        assertThat(database.number("select count(*) from privacy_erasure")).isZero();
        assertThat(run(false, false).leavers()).isEqualTo(1);
        assertThat(database.number("select count(*) from person where erased_at is not null")).isEqualTo(1);
        database.run("update person set status = 'ENDED', left_on = '2030-01-01' where status = 'ACTIVE' and id not in (select person_id from account_role)");
        var many = database.number("select count(*) from person where status = 'ENDED' and erased_at is null");
        assertThat(many).isGreaterThan(RetentionSteps.MOST_LEAVERS);
        var waiting = run(false, false);
        assertThat(waiting.waiting()).isEqualTo(many);
        assertThat(waiting.leavers()).isZero();
        assertThat(database.number("select count(*) from person where erased_at is not null")).isEqualTo(1);
        assertThat(run(false, true).leavers()).isEqualTo(many);
        assertThat(database.number("select count(*) from person where status = 'ENDED' and erased_at is null")).isZero();
    }

    @Test
    void a_period_has_its_bounds_its_reason_and_its_place_among_others() {
        var periods = services.get(Periods.class);
        assertThat(database.inTransaction(periods::all)).containsEntry(DataKind.MAIL, 30).doesNotContainKey(DataKind.JOBS);
        database.inTransaction(() -> periods.set(DataKind.MAIL, 7, "The works council asks."));
        database.inTransaction(() -> periods.set(DataKind.MAIL, 8, "The works council asks."));
        assertThat(database.inTransaction(periods::all)).containsEntry(DataKind.MAIL, 8);
        assertThatThrownBy(() -> database.inTransaction(() -> periods.set(DataKind.MAIL, 0, "x"))).hasMessageContaining("privacy.period.range");
        assertThatThrownBy(() -> database.inTransaction(() -> periods.set(DataKind.MAIL, 9, ""))).hasMessageContaining("privacy.no-reason");
        assertThatThrownBy(() -> database.inTransaction(() -> periods.set(DataKind.JOBS, 9, "x"))).hasMessageContaining("privacy.period.none");
        assertThatThrownBy(() -> database.inTransaction(() -> periods.set(DataKind.TRAINING, 200, "x"))).hasMessageContaining("privacy.period.order");
        assertThatThrownBy(() -> database.inTransaction(() -> periods.set(DataKind.ANSWERS, 179, "x"))).hasMessageContaining("privacy.period.range");
        assertThat(database.inTransaction(() -> periods.old(DataKind.ANSWERS, 1))).isPositive();
        assertThat(database.inTransaction(() -> periods.old(DataKind.ANSWERS, 36_525))).isZero();
    }

    @Test
    void a_run_whose_process_ended_does_not_seem_to_go_on() {
        database.inTransaction(() -> { services.get(RetentionSteps.class).begin(false, null); });
        database.inTransaction(() -> services.get(RetentionSteps.class).abandon());
        assertThat(database.inTransaction(() -> services.get(RetentionRuns.class).recent(1)).get(0).state()).as("another server may be at work").isEqualTo(RunState.RUNNING);
        services.at("2030-06-03T14:00:01Z");
        database.inTransaction(() -> services.get(RetentionSteps.class).abandon());
        assertThat(database.inTransaction(() -> services.get(RetentionRuns.class).recent(1)).get(0).state()).isEqualTo(RunState.FAILED);
    }
}

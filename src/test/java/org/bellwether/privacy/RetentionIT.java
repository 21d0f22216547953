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
        assertThat(database.number("select count(*) from enrolment where completed_at is not null and id not in (select enrolment_id from award_cycle where enrolment_id is not null)")).isZero();
        assertThat(database.number("select count(*) from award_cycle where valid_until is not null and award_id not in (select award_id from award_cycle where valid_until is null)")).isZero();
    }

    @Test
    void what_somebody_still_looks_into_does_not_grow_old_with_its_completion() {
        var attempt = database.numbers("select a.id from attempt a join enrolment e on e.id = a.enrolment_id where e.completed_at is not null order by a.id").get(0);
        database.run("update award_cycle set enrolment_id = null");
        database.run("update attempt set last_at = '2044-06-01 12:00:00' where id = " + attempt);
        services.at("2044-06-03T12:00:00Z");
        var run = run(false, true);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(database.number("select count(*) from enrolment where completed_at is not null")).isEqualTo(1);
        assertThat(database.number("select count(*) from enrolment e join attempt a on a.enrolment_id = e.id where a.id = " + attempt)).isEqualTo(1);
    }

    @Test
    void what_is_held_stays() {
        var person = new PersonId(database.numbers("select learner_id from attempt order by id").get(0));
        database.inTransaction(() -> data().hold(person, "A court asks."));
        var attempts = database.number("select count(*) from attempt where learner_id = " + person.value());
        services.at("2034-06-03T12:00:00Z");
        assertThat(run(false, false).state()).isEqualTo(RunState.DONE);
        assertThat(database.number("select count(*) from attempt where learner_id = " + person.value())).isEqualTo(attempts).isPositive();
        assertThat(database.number("select count(*) from attempt where learner_id <> " + person.value())).isZero();
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
        assertThatThrownBy(() -> database.inTransaction(() -> periods.set(DataKind.TRAINING, 100, "x"))).hasMessageContaining("privacy.period.order");
        assertThat(database.inTransaction(() -> periods.old(DataKind.ANSWERS, 1))).isPositive();
        assertThat(database.inTransaction(() -> periods.old(DataKind.ANSWERS, 36_525))).isZero();
    }

    @Test
    void a_run_whose_process_ended_does_not_seem_to_go_on() {
        database.inTransaction(() -> { services.get(RetentionSteps.class).begin(false, null); });
        database.inTransaction(() -> services.get(RetentionSteps.class).abandon());
        assertThat(database.inTransaction(() -> services.get(RetentionRuns.class).recent(1)).get(0).state()).isEqualTo(RunState.FAILED);
    }
}

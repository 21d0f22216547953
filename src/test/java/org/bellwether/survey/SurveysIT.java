package org.bellwether.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.bellwether.audience.AudienceChecker;
import org.bellwether.audience.AudienceDraft;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.Audiences;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.TargetGroup;
import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SurveysIT {

    private static final List<Integer> RATINGS = List.of(4, 4, 2, 5, 4, 1, 3, 4, 4, 2, 5, 2);

    @RegisterExtension final Database database = new Database();
    private Services services;
    private Waves waves;
    private WaveId wave;

    @BeforeEach
    void openOne() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        waves = services.get(Waves.class);
        wave = database.inTransaction(() -> waves.prepare(new NewWave(new Localized("Now", "现在"), TargetGroup.EVERYONE, LocalDate.of(2030, 1, 20))));
        database.inTransaction(() -> waves.open(wave));
    }

    private PersonId person(String login) { return services.get(DemoCast.class).known(login).id(); }

    private Services as(String login) { return services.as(Caller.of(services.get(Persons.class).card(person(login)))); }

    private String token(String login) { return database.inTransaction(() -> as(login).get(Invitations.class).token(wave)); }

    private void submit(String token) { database.inTransaction(() -> services.get(Responses.class).submit(token, RATINGS)); }

    private long envelopes() { return database.number("select count(*) from survey_envelope"); }

    @Test
    void everyone_is_asked_and_whoever_sits_above_the_teams_is_counted_with_one() {
        assertThat(waves.find(wave).invited()).isEqualTo(240);
        assertThat(database.number("select count(*) from survey_invitation")).isEqualTo(240);
        assertThat(database.number("select min(invited) from survey_segment")).isGreaterThan(1);
        assertThat(database.number("select sum(invited) from survey_segment")).isEqualTo(240);
    }

    @Test
    void an_answer_is_taken_once() {
        var token = token("employee");
        submit(token);
        assertThat(envelopes()).isEqualTo(1);
        assertThatThrownBy(() -> submit(token)).isInstanceOf(RuleViolation.class).hasMessage("survey.answer.already");
        assertThatThrownBy(() -> token("employee")).isInstanceOf(RuleViolation.class).hasMessage("survey.answer.already");
        assertThat(envelopes()).isEqualTo(1);
        assertThat(as("employee").get(Invitations.class).waiting()).isEmpty();
        assertThat(as("employee2").get(Invitations.class).waiting()).extracting(OpenSurvey::wave).containsExactly(wave);
    }

    @Test
    void a_later_page_makes_the_earlier_token_worthless() {
        var earlier = token("employee");
        var later = token("employee");
        assertThatThrownBy(() -> submit(earlier)).isInstanceOf(NotFound.class).hasMessage("survey.answer.tokenUnknown");
        submit(later);
        assertThat(envelopes()).isEqualTo(1);
    }

    @Test
    void what_is_no_answer_leaves_nothing_behind() {
        var token = token("employee");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Responses.class).submit(token, RATINGS.subList(0, 11)))).hasMessage("survey.answer.incomplete");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Responses.class).submit(token, Collections.nCopies(12, 9)))).hasMessage("survey.answer.incomplete");
        assertThatThrownBy(() -> submit("guess")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submit(null)).isInstanceOf(NotFound.class);
        assertThat(envelopes()).isZero();
        submit(token);
        assertThat(envelopes()).isEqualTo(1);
    }

    @Test
    void nobody_answers_after_the_last_day_or_the_close() {
        var token = token("employee");
        services.at("2030-01-21T08:00:00Z");
        assertThatThrownBy(() -> submit(token)).hasMessage("survey.answer.over");
        assertThatThrownBy(() -> token("employee2")).hasMessage("survey.answer.over");
        services.at("2030-01-15T12:00:00Z");
        database.inTransaction(() -> waves.close(wave));
        assertThatThrownBy(() -> submit(token)).isInstanceOf(NotFound.class);
        assertThat(as("employee").get(Invitations.class).questionnaire(wave).open()).isFalse();
    }

    @Test
    void the_timer_closes_what_is_over_and_destroys_its_key() {
        services.at("2030-01-21T08:00:00Z");
        var box = services.get(BallotBox.class);
        assertThat(box.holdsKeyOf(wave)).isTrue();
        assertThat(services.get(Closing.class).due()).containsExactly(wave);
        database.inTransaction(() -> services.get(Closing.class).closeOverdue(wave));
        assertThat(waves.find(wave).status()).isEqualTo(WaveStatus.CLOSED);
        assertThat(box.holdsKeyOf(wave)).isFalse();
        assertThat(services.get(Closing.class).over()).isEmpty();
    }

    @Test
    void fewer_than_five_answers_are_not_kept() {
        List.of("employee", "employee2", "overdue", "cio").forEach(login -> submit(token(login)));
        database.inTransaction(() -> waves.close(wave));
        assertThat(waves.find(wave).readable()).isFalse();
        assertThat(database.number("select count(*) from survey_response")).isZero();
        assertThat(database.number("select count(*) from survey_result")).isZero();
        assertThat(envelopes()).isZero();
        assertThatThrownBy(() -> services.get(HeatMaps.class).results(wave, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void without_its_key_a_wave_stays_open_and_says_what_is_missing() {
        submit(token("employee"));
        services.get(BallotBox.class).destroy(wave);
        assertThatThrownBy(() -> database.inTransaction(() -> waves.close(wave))).hasMessage("survey.wave.keyMissing");
        assertThat(waves.find(wave).status()).isEqualTo(WaveStatus.OPEN);
        assertThat(envelopes()).isEqualTo(1);
        assertThatThrownBy(() -> submit(token("employee2"))).hasMessage("survey.wave.keyMissing");
        assertThat(as("employee2").get(Invitations.class).waiting()).hasSize(1);
    }

    @Test
    void what_protects_the_answers_cannot_be_changed_once_it_is_open() {
        assertThatThrownBy(() -> database.inTransaction(() -> waves.open(wave))).hasMessage("survey.wave.openedBefore");
        assertThatThrownBy(() -> database.inTransaction(() -> waves.discard(wave))).hasMessage("survey.wave.openedBefore");
        assertThat(database.number("select minimum from survey_wave")).isEqualTo(5);
        assertThatThrownBy(() -> database.run("update survey_wave set minimum = 1")).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_audience_is_asked_as_it_is_when_the_wave_opens() {
        services.as(Caller.of(services.get(Persons.class).card(person("hr")), org.bellwether.platform.security.Role.HR));
        var finance = services.get(OrgUnits.class).all().stream().filter(row -> row.code().equals("FIN")).findFirst().orElseThrow();
        var draft = new AudienceDraft(new Localized("Finance", null), null, AudienceRule.all(Criterion.of("unit", "BELOW", finance.id().toString())));
        var audience = database.inTransaction(() -> services.get(Audiences.class).create(draft));
        var some = database.inTransaction(() -> waves.prepare(new NewWave(new Localized("Some", null), TargetGroup.audience(audience), LocalDate.of(2030, 1, 20))));
        assertThatThrownBy(() -> database.inTransaction(() -> waves.open(some))).as("nobody was found yet").hasMessage("survey.wave.tooFewPeople");
        assertThat(database.inTransaction(() -> services.get(Audiences.class).find(audience)).uses()).extracting(use -> use.name().en()).containsExactly("Some");
        database.inTransaction(() -> services.get(AudienceChecker.class).whole(audience, JobProgress.NONE));
        database.inTransaction(() -> waves.open(some));
        assertThat(waves.find(some).invited()).isEqualTo((int) finance.headcount());
        assertThat(database.number("select count(*) from survey_invitation i join audience_member m on m.person_id = i.person_id where i.wave_id = " + some.value())).isEqualTo(finance.headcount());
        assertThat(database.inTransaction(() -> services.get(Audiences.class).find(audience)).uses()).isEmpty();
    }

    @Test
    void too_small_an_audience_is_refused() {
        var unit = services.get(OrgUnits.class).all().stream().filter(row -> row.code().equals("SAL-SER")).findFirst().orElseThrow();
        var small = database.inTransaction(() -> waves.prepare(new NewWave(new Localized("Few", null), TargetGroup.unit(unit.id()), LocalDate.of(2030, 1, 20))));
        assertThatThrownBy(() -> database.inTransaction(() -> waves.open(small))).hasMessage("survey.wave.tooFewPeople");
        assertThat(waves.find(small).status()).isEqualTo(WaveStatus.DRAFT);
        assertThatThrownBy(() -> waves.prepare(new NewWave(new Localized(" ", null), TargetGroup.EVERYONE, LocalDate.of(2030, 1, 20)))).hasMessage("survey.wave.titleMissing");
        assertThatThrownBy(() -> waves.prepare(new NewWave(new Localized("Late", null), TargetGroup.EVERYONE, LocalDate.of(2030, 1, 2)))).hasMessage("survey.wave.closesInPast");
    }

    @Test
    void reminders_go_to_those_who_have_not_answered_and_end() {
        submit(token("employee"));
        assertThat(database.inTransaction(() -> waves.remind(wave))).isEqualTo(239);
        assertThatThrownBy(() -> database.inTransaction(() -> waves.remind(wave))).hasMessage("survey.wave.remindedEnough");
        services.at("2030-01-16T12:00:00Z");
        database.inTransaction(() -> waves.remind(wave));
        assertThat(as("employee2").get(Invitations.class).waiting().get(0).reminders()).isEqualTo(2);
        services.at("2030-01-17T12:00:00Z");
        assertThatThrownBy(() -> database.inTransaction(() -> waves.remind(wave))).hasMessage("survey.wave.remindedEnough");
    }

    @Test
    void response_rates_name_departments_and_nobody() {
        submit(token("employee"));
        var rates = waves.rates().get(wave);
        assertThat(rates).hasSize(8).allMatch(RateRow::shown);
        assertThat(rates.stream().filter(rate -> rate.name().en().equals("Assembly")).findFirst().orElseThrow().rate()).isEqualTo(1);
    }

    @Test
    void pages_ask_the_database_a_few_times_however_many_answer() {
        assertThat(database.statementsOf(() -> waves.list())).isEqualTo(1);
        assertThat(database.statementsOf(() -> waves.rates())).isEqualTo(2);
        as("employee");
        assertThat(database.statementsOf(() -> services.get(Invitations.class).waiting())).isEqualTo(1);
        assertThat(database.statementsOf(() -> services.get(Invitations.class).questionnaire(wave))).isEqualTo(3);
    }
}

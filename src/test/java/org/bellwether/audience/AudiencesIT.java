package org.bellwether.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bellwether.people.Caller;
import org.bellwether.people.Careers;
import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.Persons;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Audiences of the demo's people: whom each kind of condition means, and that the members follow what changes. */
class AudiencesIT {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

    @RegisterExtension final Database database = new Database();
    private Services services;
    private Audiences audiences;

    @BeforeEach
    void people() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(person("hr"))), Role.EMPLOYEE, Role.HR));
        audiences = services.get(Audiences.class);
    }

    @AfterEach
    void over() { UseCase.over(); }

    private PersonId person(String login) { return new PersonId(database.number("select id from person where login = '" + login + "'")); }

    private OrgUnitId unit(String code) { return new OrgUnitId(database.number("select id from org_unit where code = '" + code + "'")); }

    private static String id(long id) { return new PersonId(id).toString(); }

    private long number(String sql) { return database.number(sql); }

    private Set<PersonId> members(AudienceRule rule) { return Set.copyOf(database.inTransaction(() -> services.get(AudiencePreviews.class).of(rule, null)).members().people()); }

    private Set<PersonId> people(String where) {
        return database.numbers("select p.id from person p where p.status = 'ACTIVE' and " + where).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    private AudienceId kept(String name, AudienceRule rule) {
        var id = database.inTransaction(() -> audiences.create(new AudienceDraft(new Localized(name, null), null, rule)));
        check(id);
        return id;
    }

    private void check(AudienceId id) { database.inTransaction(() -> services.get(AudienceChecker.class).whole(id, JobProgress.NONE)); }

    /** What the timer does. */
    private void tick() { database.inTransaction(() -> services.get(AudienceTimer.class).changes()); }

    private Set<PersonId> of(AudienceId id) { return Set.copyOf(database.inTransaction(() -> services.get(AudienceMembers.class).of(id))); }

    @Test
    void a_unit_with_and_without_those_below() {
        var below = AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString()));
        var alone = AudienceRule.all(Criterion.of("unit", "ALONE", unit("FIN").toString()));
        assertThat(members(below)).isNotEmpty().isEqualTo(people("exists (select 1 from org_unit u where u.id = p.unit_id and (u.code = 'FIN' or u.code like 'FIN-%'))"));
        assertThat(members(alone)).isEqualTo(people("exists (select 1 from org_unit u where u.id = p.unit_id and u.code = 'FIN')")).hasSizeLessThan(members(below).size());
        assertThat(members(AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString(), unit("PUR").toString())))).as("several mean any of them").hasSizeGreaterThan(members(below).size());
        var others = AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString()).not());
        assertThat(members(others).size() + members(below).size()).isEqualTo(people("1 = 1").size());
    }

    @Test
    void a_job_besides_the_main_one_counts_while_it_lasts() {
        var liu = person("employee");
        var rule = AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString()));
        assertThat(members(rule)).doesNotContain(liu);
        database.inTransaction(() -> services.get(Careers.class).besides(liu, new EmploymentDetails(unit("FIN"), "Auditor", "Suzhou", null), TODAY.minusDays(3), TODAY.plusDays(3)));
        assertThat(members(rule)).contains(liu);
        assertThat(members(AudienceRule.all(Criterion.of("position", "AS", id(number("select id from org_position where title = 'Auditor'")))))).containsExactly(liu);
        services.at("2030-01-20T12:00:00Z");
        assertThat(members(rule)).doesNotContain(liu);
    }

    @Test
    void sites_positions_and_languages() {
        assertThat(members(AudienceRule.all(Criterion.of("site", "AT", id(number("select id from site where name = 'Stuttgart'")))))).isNotEmpty().isEqualTo(people("p.site = 'Stuttgart'"));
        assertThat(members(AudienceRule.all(Criterion.of("position", "AS", id(number("select id from org_position where title = 'Accountant'")))))).isNotEmpty().isEqualTo(people("p.job_title = 'Accountant'"));
        assertThat(members(AudienceRule.all(Criterion.of("language", "READS", "zh")))).isNotEmpty().isEqualTo(people("p.language like 'zh%'"));
    }

    @Test
    void how_long_somebody_has_had_the_job() {
        var liu = person("employee");
        var fresh = AudienceRule.all(Criterion.of("job-age", "LESS_THAN", "90"));
        var old = AudienceRule.all(Criterion.of("job-age", "AT_LEAST", "90"));
        var before = members(fresh);
        assertThat(before).isNotEmpty().doesNotContain(liu).isEqualTo(people("exists (select 1 from employment j where j.person_id = p.id and j.main = true and j.until_on is null and j.from_on > '2029-10-17')"));
        database.inTransaction(() -> services.get(Careers.class).begin(liu, new EmploymentDetails(unit("FIN"), "Accountant", "Suzhou", null), TODAY.minusDays(89)));
        assertThat(members(fresh)).hasSize(before.size() + 1).contains(liu);
        assertThat(members(old)).doesNotContain(liu).hasSize(people("1 = 1").size() - before.size() - 1);
        services.at("2030-01-16T12:00:00Z");
        assertThat(members(fresh)).as("ninety days are not less than ninety").doesNotContain(liu);
        assertThat(members(old)).contains(liu);
    }

    @Test
    void who_manages_people() {
        var managers = members(AudienceRule.all(Criterion.of("manager", "AT_LEAST", "1")));
        assertThat(managers).contains(person("manager")).doesNotContain(person("employee"));
        assertThat(members(AudienceRule.all(Criterion.of("manager", "AT_LEAST", "5")))).isNotEmpty().hasSizeLessThan(managers.size());
        var liu = person("employee");
        database.inTransaction(() -> services.get(Careers.class).begin(person("employee2"), new EmploymentDetails(unit("FIN"), "Accountant", "Suzhou", "employee"), TODAY));
        assertThat(members(AudienceRule.all(Criterion.of("manager", "AT_LEAST", "1")))).as("by the job of somebody").contains(liu);
    }

    @Test
    void a_list_is_read_by_sign_in_name_or_personnel_number() {
        database.run("update person set personnel_number = 'P-77' where login = 'employee2'");
        var previews = services.get(AudiencePreviews.class);
        var values = database.inTransaction(() -> previews.people(" Employee \n\nP-77\nemployee"));
        assertThat(members(AudienceRule.all(new Criterion("listed", "ON", false, values)))).containsExactlyInAnyOrder(person("employee"), person("employee2"));
        assertThatThrownBy(() -> database.inTransaction(() -> previews.people("employee\nnobody-at-all"))).hasMessage("audience.criterion.nobody").satisfies(problem ->
            assertThat(((org.bellwether.platform.Refusal) problem).arguments()).containsExactly(2, "nobody-at-all"));
        assertThat(database.inTransaction(() -> previews.logins(values))).containsExactly("employee", "employee2");
    }

    @Test
    void members_follow_whoever_changes_and_the_past_stays() {
        var liu = person("employee");
        var finance = kept("Finance", AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString())));
        var before = of(finance);
        tick();
        database.inTransaction(() -> services.get(Careers.class).begin(liu, new EmploymentDetails(unit("FIN"), "Accountant", "Suzhou", null), TODAY));
        assertThat(of(finance)).as("not before somebody looks").isEqualTo(before);
        tick();
        assertThat(of(finance)).hasSize(before.size() + 1).contains(liu);
        assertThat(database.number("select count(*) from audience_stale")).isZero();
        database.inTransaction(() -> services.get(Personnel.class).suspend(liu, "leave"));
        tick();
        assertThat(of(finance)).isEqualTo(before);
        var moves = database.inTransaction(() -> services.get(AudienceMembers.class).moves(finance, Window.first(5)));
        assertThat(moves.stream().filter(move -> move.person().equals(liu)).map(MemberRow::joined)).containsExactly(false, true);
        assertThat(database.inTransaction(() -> audiences.find(finance)).row().members()).isEqualTo(before.size());
    }

    @Test
    void what_only_the_calendar_changes_comes_by_night() {
        var liu = person("employee");
        database.inTransaction(() -> services.get(Careers.class).begin(liu, new EmploymentDetails(unit("FIN"), "Accountant", "Suzhou", null), TODAY.minusDays(89)));
        var fresh = kept("New in the job", AudienceRule.all(Criterion.of("job-age", "LESS_THAN", "90")));
        tick();
        assertThat(of(fresh)).contains(liu);
        services.at("2030-01-16T00:11:00Z");
        tick();
        assertThat(of(fresh)).contains(liu);
        database.inTransaction(services.get(AudienceTimer.class)::night);
        tick();
        assertThat(of(fresh)).isNotEmpty().doesNotContain(liu);
    }

    @Test
    void a_preview_says_who_would_come_and_go_and_changes_nothing() {
        var finance = kept("Finance", AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString())));
        var before = of(finance);
        var rule = AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN-ACC").toString(), unit("PUR").toString()));
        var preview = database.inTransaction(() -> services.get(AudiencePreviews.class).of(rule, finance));
        assertThat(preview.members().size()).isEqualTo(before.size() + preview.joining().size() - preview.leaving().size());
        assertThat(preview.groups()).singleElement().satisfies(group -> assertThat(group.criteria()).containsExactly(preview.members().size()));
        assertThat(of(finance)).isEqualTo(before);
        var listed = database.inTransaction(() -> services.get(AudienceMembers.class).list(finance, "an", Window.first(50)));
        assertThat(listed).isNotEmpty().hasSize((int) (long) database.inTransaction(() -> services.get(AudienceMembers.class).count(finance, "an")));
        var names = database.inTransaction(() -> services.get(AudiencePreviews.class).names(preview.members(), new Window(2, 3, null, true)));
        assertThat(names).hasSize(3).isSortedAccordingTo(java.util.Comparator.comparing(org.bellwether.people.PersonCard::name));
    }

    @Test
    void it_says_of_anybody_why() {
        var rule = AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString()), Criterion.of("language", "READS", "zh"));
        var anna = database.inTransaction(() -> services.get(AudiencePreviews.class).explain(rule, person("employee2")));
        assertThat(anna.in()).isEqualTo(members(rule).contains(person("employee2")));
        assertThat(anna.groups().get(0).lines().get(0).holds()).isTrue();
        var liu = database.inTransaction(() -> services.get(AudiencePreviews.class).explain(rule, person("employee")));
        assertThat(liu.in()).isFalse();
        assertThat(liu.groups().get(0).lines().get(0).holds()).isFalse();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var good = Criterion.of("unit", "BELOW", unit("FIN").toString());
        refused(new Criterion("unit", "BELOW", false, List.of()), "audience.criterion.no-value");
        refused(Criterion.of("unit", "SIDEWAYS", unit("FIN").toString()), "audience.criterion.mode");
        refused(Criterion.of("unit", "BELOW", "not an id"), "audience.criterion.unknown");
        refused(Criterion.of("unit", "BELOW", new OrgUnitId(1).toString()), "audience.criterion.unknown");
        refused(Criterion.of("astrology", "IS", "leo"), "audience.criterion.kind");
        refused(Criterion.of("job-age", "AT_LEAST", "many"), "audience.criterion.number");
        var many = new ArrayList<String>();
        for (var one = 0; one <= Criterion.MOST_VALUES; one++) many.add(id(one + 1));
        refused(new Criterion("listed", "ON", false, many), "audience.criterion.many");
        assertThatThrownBy(() -> database.inTransaction(() -> audiences.create(new AudienceDraft(new Localized(" ", null), null, AudienceRule.all(good))))).hasMessage("audience.audience.no-name");
        assertThatThrownBy(() -> database.inTransaction(() -> audiences.create(new AudienceDraft(new Localized("x".repeat(121), null), null, AudienceRule.all(good))))).hasMessage("audience.audience.long-name");
        assertThat(database.number("select count(*) from audience")).isZero();
    }

    @Test
    void days_in_the_job_are_counted_where_the_enterprise_is() {
        services.set(java.util.Map.of("bellwether.time.zone", "Asia/Shanghai"));
        var careers = services.get(Careers.class);
        database.inTransaction(() -> careers.begin(person("employee2"), new EmploymentDetails(unit("FIN-CON"), "Controller", "Suzhou", null), TODAY.plusDays(5)));
        var fresh = kept("New in the job", AudienceRule.all(Criterion.of("job-age", "LESS_THAN", "2")));
        services.at("2030-01-19T15:59:00Z");
        database.inTransaction(services.get(AudienceTimer.class)::night);
        tick();
        assertThat(of(fresh)).doesNotContain(person("employee2"));
        services.at("2030-01-19T16:04:00Z");
        database.inTransaction(services.get(AudienceTimer.class)::night);
        tick();
        assertThat(of(fresh)).contains(person("employee2"));
        services.at("2030-01-19T20:00:00Z");
        database.inTransaction(services.get(AudienceTimer.class)::night);
        assertThat(number("select count(*) from audience_stale")).as("once a day").isZero();
        services.at("2030-01-21T16:04:00Z");
        database.inTransaction(services.get(AudienceTimer.class)::night);
        tick();
        assertThat(of(fresh)).doesNotContain(person("employee2"));
    }

    private void refused(Criterion criterion, String key) {
        assertThatThrownBy(() -> database.inTransaction(() -> audiences.create(new AudienceDraft(new Localized("Odd", null), null, AudienceRule.all(criterion))))).as(criterion.toString()).hasMessage(key);
    }

    @Test
    void nobody_overwrites_what_somebody_else_has_changed_meanwhile() {
        var id = kept("Finance", AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString())));
        var seen = database.inTransaction(() -> audiences.find(id)).row().changedAt();
        services.at("2030-01-15T12:01:00Z");
        var draft = new AudienceDraft(new Localized("Purchasing", null), "for the tender", AudienceRule.all(Criterion.of("unit", "BELOW", unit("PUR").toString())));
        database.inTransaction(() -> audiences.change(id, seen, draft, "moved on"));
        check(id);
        assertThat(of(id)).isEqualTo(people("exists (select 1 from org_unit u where u.id = p.unit_id and (u.code = 'PUR' or u.code like 'PUR-%'))"));
        assertThatThrownBy(() -> database.inTransaction(() -> audiences.change(id, seen, draft, null))).hasMessage("audience.audience.changed-meanwhile");
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Audience' and reason = 'moved on'")).isOne();
    }

    @Test
    void a_retired_one_is_kept_true_no_longer() {
        var id = kept("Finance", AudienceRule.all(Criterion.of("unit", "BELOW", unit("FIN").toString())));
        assertThatThrownBy(() -> database.inTransaction(() -> audiences.retire(id, " "))).hasMessage("audience.audience.no-reason");
        database.inTransaction(() -> audiences.retire(id, "over"));
        assertThatThrownBy(() -> database.inTransaction(() -> audiences.requireUsable(id))).hasMessage("audience.audience.retired");
        assertThat(database.inTransaction(audiences::usable)).isEmpty();
        var before = of(id);
        database.inTransaction(() -> services.get(Careers.class).begin(person("employee"), new EmploymentDetails(unit("FIN"), "Accountant", "Suzhou", null), TODAY));
        tick();
        assertThat(of(id)).isEqualTo(before);
    }
}

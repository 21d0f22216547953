package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import org.bellwether.people.OrgChange.Close;
import org.bellwether.people.OrgChange.Head;
import org.bellwether.people.OrgChange.Merge;
import org.bellwether.people.OrgChange.Move;
import org.bellwether.people.OrgChange.Open;
import org.bellwether.people.OrgChange.Rename;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The organisation changes on a day, and on every other day it is what it was; what holds today is what everything else reads. */
class OrganisationIT extends HrStage {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);
    private static final LocalDate LATER = LocalDate.of(2030, 3, 1);

    private Organisation organisation;
    private PersonId anna;

    @BeforeEach
    void those_who_are_asked_about() {
        anna = services.get(DemoCast.class).known("employee2").id();
        organisation = services.get(Organisation.class);
    }

    private OrgUnitId unit(String code) { return new OrgUnitId(database.number("select id from org_unit where code = '" + code + "'")); }

    private void apply(OrgChange change, LocalDate day) { database.inTransaction(() -> organisation.apply(change, day, "reorganisation")); }

    private Map<String, OrgUnitRow> on(LocalDate day) {
        return database.inTransaction(() -> organisation.on(day)).stream().collect(java.util.stream.Collectors.toMap(OrgUnitRow::code, row -> row));
    }

    private Map<String, OrgUnitRow> now() { return database.inTransaction(() -> services.get(OrgUnits.class).all()).stream().collect(java.util.stream.Collectors.toMap(OrgUnitRow::code, row -> row)); }

    private void morning(String instant) {
        services.at(instant);
        database.inTransaction(services.get(PresentDay.class)::begin);
    }

    private PersonCard card(PersonId person) { return database.inTransaction(() -> services.get(Persons.class).card(person)); }

    @Test
    void the_demo_is_the_same_by_its_history_as_by_what_holds_today() {
        assertThat(on(TODAY)).isEqualTo(now());
        assertThat(database.number("select count(*) from person where not exists (select 1 from employment where employment.person_id = person.id and main and until_on is null)")).isZero();
        morning("2030-01-15T12:00:00Z");
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Person' and kind = 'CHANGED'")).as("nothing to move").isZero();
    }

    @Test
    void a_move_holds_at_once_for_all_who_read_the_present_and_not_for_the_day_before() {
        apply(new Move(unit("SAL-SER"), unit("QEN")), TODAY);
        assertThat(now().get("SAL-SER").department()).isEqualTo(unit("QEN"));
        assertThat(on(TODAY.minusDays(1)).get("SAL-SER").department()).isEqualTo(unit("SAL"));
        assertThat(on(TODAY.minusDays(1)).get("SAL").headcount() - on(TODAY).get("SAL").headcount()).isEqualTo(4);
        assertThat(database.number("select count(*) from audit_entry where object_type = 'UnitPeriod' and reason = 'reorganisation'")).isEqualTo(2);
    }

    @Test
    void what_is_planned_comes_on_its_day_and_not_before() {
        apply(new Rename(unit("SAL"), new Localized("Revenue", "营收部")), LATER);
        assertThat(now().get("SAL").name().en()).isEqualTo("Sales");
        morning("2030-02-28T23:59:00Z");
        assertThat(now().get("SAL").name().en()).isEqualTo("Sales");
        morning("2030-03-01T00:01:00Z");
        assertThat(now().get("SAL").name().en()).isEqualTo("Revenue");
    }

    @Test
    void the_day_begins_where_the_enterprise_is() {
        services.set(Map.of("bellwether.time.zone", "Asia/Shanghai"));
        database.inTransaction(() -> services.get(Careers.class).begin(anna, new EmploymentDetails(unit("FIN-CON"), "Controller", "Suzhou", null), LATER));
        apply(new Rename(unit("SAL"), new Localized("Revenue", "营收部")), LATER);
        morning("2030-02-28T15:59:59Z");
        assertThat(card(anna).unit()).isEqualTo(unit("FIN-ACC"));
        morning("2030-02-28T16:00:00Z");
        assertThat(card(anna).unit()).isEqualTo(unit("FIN-CON"));
        assertThat(now().get("SAL").name().en()).isEqualTo("Revenue");
        services.as(Caller.of(card(services.get(DemoCast.class).known("admin").id()), Role.EMPLOYEE, Role.HR));
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "left on her first day"));
        assertThat(database.number("select count(*) from employment where person_id = " + anna.value() + " and until_on = '2030-03-01'")).as("a day that has not begun in UTC").isEqualTo(1);
    }

    @Test
    void a_merge_takes_the_people_along_with_their_past() {
        var before = on(TODAY);
        var accounting = unit("FIN-ACC");
        apply(new Merge(accounting, unit("FIN-CON")), TODAY);
        assertThat(card(anna).unit()).isEqualTo(unit("FIN-CON"));
        assertThat(now()).doesNotContainKey("FIN-ACC");
        var closed = database.inTransaction(() -> services.get(OrgUnits.class).find(accounting));
        assertThat(closed.name().en()).as("what refers to it can still be shown").isEqualTo("Accounting");
        assertThat(database.inTransaction(() -> services.get(OrgUnits.class).names())).containsKey(accounting);
        assertThat(database.inTransaction(() -> services.get(Persons.class).membersOf(accounting))).isEmpty();
        assertThat(now().get("FIN-CON").headcount()).isEqualTo(before.get("FIN-ACC").headcount() + before.get("FIN-CON").headcount());
        var filter = new PersonFilter("keller", null, null, TODAY.minusDays(1));
        assertThat(database.inTransaction(() -> services.get(Persons.class).list(filter, Window.first(10)))).singleElement().satisfies(then -> {
            assertThat(then.unitName().en()).isEqualTo("Accounting");
            assertThat(then.department()).isEqualTo(unit("FIN"));
        });
        assertThat(on(TODAY.minusDays(1)).get("FIN-ACC").headcount()).isEqualTo(before.get("FIN-ACC").headcount());
    }

    @Test
    void a_preview_names_who_gets_another_manager_and_changes_nothing() {
        var before = on(TODAY);
        var impact = database.inTransaction(() -> organisation.preview(new Merge(unit("FIN-ACC"), unit("FIN-CON")), TODAY));
        assertThat(impact.moved()).isEqualTo(13);
        assertThat(impact.changed()).isEqualTo(13);
        assertThat(impact.managers()).hasSize(13).allSatisfy(one -> assertThat(one.before()).isNotEqualTo(one.after()));
        assertThat(on(TODAY)).isEqualTo(before);
        assertThat(database.inTransaction(() -> organisation.preview(new Rename(unit("SAL"), new Localized("X", null)), TODAY)).nobody()).isTrue();
    }

    @Test
    void another_head_is_everybodys_manager_but_their_own() {
        var head = new Head(unit("FIN-ACC"), anna);
        var impact = database.inTransaction(() -> organisation.preview(head, TODAY));
        assertThat(impact.changed()).as("the team, the old head and Anna herself").isEqualTo(13);
        assertThat(impact.managers()).filteredOn(one -> one.person().equals("Anna Keller")).singleElement().satisfies(one -> assertThat(one.after()).isEqualTo("Katharina Brandt"));
        assertThat(database.inTransaction(() -> services.get(Accounts.class).rolesOf(anna)).orElseThrow()).doesNotContain(Role.MANAGER);
        apply(head, TODAY);
        assertThat(database.inTransaction(() -> services.get(Accounts.class).rolesOf(anna)).orElseThrow()).contains(Role.MANAGER);
    }

    @Test
    void a_unit_in_which_people_work_is_not_closed() {
        refused("people.unit.has-people", new Close(unit("FIN-ACC")), LATER);
        assertThat(now()).containsKey("FIN-ACC");
    }

    @Test
    void a_new_unit_is_there_from_its_day_and_somebody_moves_into_it() {
        var desk = OrgUnitId.fresh();
        apply(new Open(desk, unit("FIN"), "FIN-TAX", new Localized("Taxes", "税务组")), LATER);
        assertThat(now()).doesNotContainKey("FIN-TAX");
        assertThat(on(LATER)).containsKey("FIN-TAX");
        var careers = services.get(Careers.class);
        assertThatThrownBy(() -> database.inTransaction(() -> careers.begin(anna, new EmploymentDetails(desk, "Tax accountant", "Suzhou", null), TODAY))).hasMessage("people.job.unit-closed");
        database.inTransaction(() -> careers.begin(anna, new EmploymentDetails(desk, "Tax accountant", "Suzhou", null), LATER));
        assertThat(card(anna).jobTitle()).isNotEqualTo("Tax accountant");
        morning("2030-03-01T00:01:00Z");
        assertThat(card(anna).jobTitle()).isEqualTo("Tax accountant");
        assertThat(now().get("FIN-TAX").headcount()).isEqualTo(1);
        assertThat(now().get("FIN-TAX").department()).isEqualTo(unit("FIN"));
    }

    private void refused(String key, OrgChange change, LocalDate day) {
        assertThatThrownBy(() -> apply(change, day)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    @Test
    void a_unit_of_one_day_is_there_on_that_day() {
        var pilot = OrgUnitId.fresh();
        apply(new Open(pilot, unit("LD"), "PILOT", new Localized("Pilot team", null)), TODAY);
        assertThat(database.inTransaction(() -> organisation.preview(new Close(pilot), TODAY.plusDays(1))).nobody()).isTrue();
        apply(new Close(pilot), TODAY.plusDays(1));
        assertThat(on(TODAY)).containsKey("PILOT");
        assertThat(now()).containsKey("PILOT");
        assertThat(on(TODAY.plusDays(1))).doesNotContainKey("PILOT");
        assertThat(database.inTransaction(() -> organisation.history(pilot))).singleElement().satisfies(row -> assertThat(row.period()).isEqualTo(new Period(TODAY, TODAY)));
    }

    @Test
    void names_and_codes_are_checked() {
        refused("people.unit.no-code", new Open(OrgUnitId.fresh(), unit("FIN"), " ", new Localized("Taxes", null)), TODAY);
        refused("people.unit.no-name", new Open(OrgUnitId.fresh(), unit("FIN"), "FIN-TAX", new Localized(" ", null)), TODAY);
        refused("people.unit.code-taken", new Open(OrgUnitId.fresh(), unit("FIN"), "sal-eu", new Localized("Taxes", null)), TODAY);
        refused("people.unit.circle", new Move(unit("SAL"), unit("SAL-EU")), TODAY);
    }

    @Test
    void somebody_has_several_jobs_and_whoever_leaves_has_none_any_more() {
        var careers = services.get(Careers.class);
        database.inTransaction(() -> careers.besides(anna, new EmploymentDetails(unit("IT-APP"), "Key user", "Suzhou", "cio"), TODAY, null));
        assertThat(database.inTransaction(() -> careers.jobs(anna))).hasSizeGreaterThanOrEqualTo(2).anySatisfy(job -> {
            assertThat(job.main()).isFalse();
            assertThat(job.manager()).startsWith("Lin Haoran");
        });
        assertThat(card(anna).unit()).as("the main one counts").isEqualTo(unit("FIN-ACC"));
        services.at("2030-01-16T12:00:00Z");
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "retired"));
        assertThat(database.number("select count(*) from employment where until_on is null and person_id = " + anna.value())).isZero();
        assertThat(database.inTransaction(() -> services.get(Persons.class).count(new PersonFilter("keller", null, null, LATER)))).isZero();
    }

    @Test
    void the_tree_is_read_in_a_few_statements_however_large_it_is() {
        assertThat(database.statementsOf(() -> organisation.on(TODAY))).isEqualTo(2);
        assertThat(database.statementsOf(() -> organisation.preview(new Move(unit("SAL-EU"), unit("FIN")), TODAY))).isLessThanOrEqualTo(9);
    }
}

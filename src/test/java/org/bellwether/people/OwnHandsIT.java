package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.Test;

/** Nobody decides on their own account, by whichever way; and what is carried out is what was seen. */
class OwnHandsIT extends HrStage {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);
    private static final FeedRules ALL = new FeedRules(Missing.KEEP, false, true, true, true, TODAY);

    private OrgUnitId unit(String code) { return new OrgUnitId(database.number("select id from org_unit where code = '" + code + "'")); }

    private void refused(Runnable work, String key) {
        assertThatThrownBy(() -> database.inTransaction(work)).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
        database.entities().clear();
    }

    private static EmploymentDetails job(OrgUnitId unit, String manager) { return new EmploymentDetails(unit, "Fitter", "Suzhou", manager); }

    @Test
    void hr_puts_nobody_under_themselves_and_an_administrator_may() {
        var assembly = unit("ASM");
        var organisation = services.get(Organisation.class);
        var careers = services.get(Careers.class);
        refused(() -> organisation.preview(new OrgChange.Head(assembly, hr), TODAY), "people.org.own-people");
        refused(() -> organisation.apply(new OrgChange.Head(assembly, hr), TODAY, "because"), "people.org.own-people");
        refused(() -> organisation.apply(new OrgChange.Move(assembly, unit("HRA")), TODAY, "because"), "people.org.own-people");
        refused(() -> careers.begin(known("employee"), job(unit("FIN-ACC"), "hr"), TODAY), "people.org.own-people");
        refused(() -> careers.begin(known("employee"), job(unit("HRA"), null), TODAY), "people.org.own-people");
        refused(() -> careers.preview(known("employee"), job(unit("HRA"), null), true, Period.from(TODAY)), "people.org.own-people");
        var below = database.number("select min(person_id) from reporting_line where manager_id = " + hr.value());
        var login = database.inTransaction(() -> services.get(Persons.class).card(new PersonId(below))).login();
        refused(() -> careers.begin(known("employee"), job(unit("FIN-ACC"), login), TODAY), "people.org.own-people");
        database.inTransaction(() -> careers.begin(new PersonId(below), job(unit("HRA"), "hr"), TODAY));
        database.inTransaction(() -> careers.begin(known("employee"), job(unit("FIN-ACC"), null), TODAY));
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        database.inTransaction(() -> organisation.apply(new OrgChange.Head(assembly, hr), TODAY, "for the time being"));
        assertThat(database.number("select count(*) from reporting_line where manager_id = " + hr.value())).isGreaterThan(1);
    }

    @Test
    void a_new_colleague_in_hr_is_taken_in_by_hr() {
        database.inTransaction(() -> services.get(Personnel.class).add("new.one", new PersonDetails("New One", null, "en", "UTC"), job(unit("HRA"), null), TODAY));
        assertThat(database.number("select count(*) from person where login = 'new.one'")).isOne();
    }

    @Test
    void hr_gives_themselves_no_other_job() {
        var careers = services.get(Careers.class);
        refused(() -> careers.begin(hr, job(unit("ASM"), null), TODAY), "people.org.own-job");
        refused(() -> careers.besides(hr, job(unit("ASM"), null), TODAY, null), "people.org.own-job");
    }

    @Test
    void a_file_puts_nobody_under_whoever_brings_it() {
        database.run("update person set personnel_number = 'HR1' where id = " + hr.value());
        database.run("update person set personnel_number = 'E1' where login = 'employee'");
        database.run("update person set personnel_number = 'E2' where login = 'employee2'");
        database.entities().clear();
        var id = take("people.csv", "Personnel number;Unit;Position;Manager\nE1;;;HR1\nE2;HRA;Clerk;\nHR1;ASM;Head;\n");
        tries(id, ALL);
        assertThat(database.inTransaction(() -> services.get(PeopleImports.class).lines(id, FeedAction.REFUSED, Window.first(10)))).extracting(PeopleImportLineRow::reason)
            .containsExactly("people.org.own-people", "people.org.own-people", "people.org.own-job");
        var units = take("units.csv", "Unit code;Unit name;Parent unit;Head\nASM;;;HR1\n");
        assertThatThrownBy(() -> tries(units, ALL)).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("people.org.own-people"));
    }

    @Test
    void what_is_carried_out_is_what_was_seen_with_the_rights_of_both() {
        database.run("update person set personnel_number = 'T1' where login = 'trainer'");
        database.entities().clear();
        var imports = services.get(PeopleImports.class);
        var id = take("people.csv", "Personnel number;Name;E-mail\nT1;Miriam Vogel;mv@attacker.example\n");
        tries(id, ALL);
        var seen = database.inTransaction(() -> imports.find(id)).job();
        tries(id, ALL);
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        refused(() -> imports.applying(id, seen, "because"), "people.import.tried-again");
        database.inTransaction(() -> imports.applying(id, imports.find(id).job(), "because"));
        runs(id, known("admin"));
        assertThat(database.number("select count(*) from person where email = 'mv@attacker.example'")).as("HR tried it, who may not").isZero();
        var row = database.inTransaction(() -> imports.find(id));
        assertThat(row.importedBy()).contains("Gu Wenjing");
        assertThat(row.appliedBy()).as("who carried it out").contains("Sun Lei");
        var own = take("people2.csv", "Personnel number;Name;E-mail\nT1;Miriam Vogel;mv@longmen.example\n");
        database.inTransaction(() -> imports.trying(own, imports.find(own).kind(), imports.find(own).mapping().columns(), ALL));
        runs(own, known("admin"));
        database.inTransaction(() -> applying(own, "because"));
        runs(own, known("admin"));
        assertThat(database.number("select count(*) from person where email = 'mv@longmen.example'")).as("an administrator's own").isOne();
    }

    @Test
    void who_comes_back_is_not_what_they_were() {
        var personnel = services.get(Personnel.class);
        var roles = "select count(*) from account_role where person_id = " + known("auditor").value();
        database.inTransaction(() -> personnel.suspend(known("auditor"), "for a while"));
        database.inTransaction(() -> personnel.reinstate(known("auditor"), "back"));
        assertThat(database.number(roles)).as("was only suspended").isPositive();
        database.inTransaction(() -> personnel.end(known("auditor"), "left"));
        database.inTransaction(() -> personnel.reinstate(known("auditor"), "back"));
        assertThat(database.number(roles)).isZero();
    }
}

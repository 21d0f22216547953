package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Window;
import org.junit.jupiter.api.Test;

/** HR brings in how the enterprise is divided: all of a file holds, from one day on, or what is wrong with it is told. */
class UnitImportIT extends HrStage {

    private static final LocalDate JUNE = LocalDate.of(2030, 6, 1);
    private static final String HEADER = "Code;Unit name;Chinese name;Parent unit;Head\n";
    private static final FeedRules CAREFUL = new FeedRules(Missing.KEEP, false, true, true, false, JUNE);

    private PeopleImportId take(String text) { return take("units.csv", text); }

    private void tried(PeopleImportId id, FeedRules rules) {
        var columns = database.inTransaction(() -> services.get(PeopleImports.class).find(id)).mapping().columns();
        database.inTransaction(() -> services.get(PeopleImports.class).trying(id, FeedKind.UNITS, columns, rules));
        run(id);
    }

    private void run(PeopleImportId id) {
        database.inTransaction(() -> services.get(PeopleImporter.class).run(id, hr, JobProgress.NONE));
        database.entities().clear();
    }

    private List<String> meanings(PeopleImportId id) {
        return database.inTransaction(() -> services.get(PeopleImports.class).lines(id, null, Window.first(500))).stream().map(line -> line.personnelNumber() + " " + line.action() + (line.reason() == null ? "" : " " + line.reason())).toList();
    }

    private PeopleImportId bring(String lines, FeedRules rules) {
        var id = take(HEADER + lines);
        assertThat(database.inTransaction(() -> services.get(PeopleImports.class).find(id)).kind()).isEqualTo(FeedKind.UNITS);
        var periods = database.number("select count(*) from org_unit_period");
        tried(id, rules);
        assertThat(database.number("select count(*) from org_unit_period")).as("trying changes nothing").isEqualTo(periods);
        var tried = meanings(id);
        database.inTransaction(() -> applying(id, "The new organisation."));
        run(id);
        assertThat(meanings(id)).as("it does what was said that it would").isEqualTo(tried);
        return id;
    }

    private String on(LocalDate day) {
        return database.inTransaction(() -> services.get(Organisation.class).on(day)).stream().map(row -> row.code() + ":" + row.depth() + ":" + row.name().en()).collect(Collectors.joining(" "));
    }

    @Test
    void a_file_holds_from_its_day_on_and_not_before_and_once_more_changes_nothing() {
        var before = on(JUNE.minusDays(1));
        var lines = "NEW-A;Team of the new;;NEW;\nNEW;The new;新部门;FIN;\nFIN-ACC;Accounts;;FIN;\n";
        assertThat(meanings(bring(lines, CAREFUL))).containsExactly("NEW-A CREATE", "NEW CREATE", "FIN-ACC UPDATE");
        assertThat(on(JUNE)).contains("NEW:2:The new").contains("NEW-A:3:Team of the new").contains("FIN-ACC:2:Accounts");
        assertThat(on(JUNE.minusDays(1))).isEqualTo(before);
        assertThat(meanings(bring(lines, CAREFUL))).containsExactly("NEW-A SAME", "NEW SAME", "FIN-ACC SAME");
        assertThat(database.number("select count(*) from audit_entry where object_type = 'OrgUnit' and kind = 'CREATED' and reason = 'The new organisation.'")).isEqualTo(2);
    }

    @Test
    void from_today_on_people_have_the_managers_of_the_file_and_wrong_lines_are_told() {
        database.run("update person set personnel_number = 'P-7' where login = 'employee'");
        var employee = database.numbers("select id from person where login = 'employee'").get(0);
        var today = new FeedRules(Missing.KEEP, false, true, true, false, LocalDate.of(2030, 1, 15));
        var id = bring("FIN-ACC;;;;P-7\nFIN;;;FIN-ACC;\nX;;;;\nY;\"open\n", today);
        assertThat((long) database.inTransaction(() -> services.get(PeopleImports.class).find(id)).otherManager()).isEqualTo(database.number("select count(*) from employment j join org_unit u on u.id = j.unit_id where u.code = 'FIN-ACC' and j.main = true and j.manager_id is null and j.until_on is null and j.person_id <> " + employee));
        assertThat(meanings(id)).contains("FIN-ACC UPDATE", "FIN REFUSED people.unit.circle", "X REFUSED people.import.line.unit-needs").hasSize(4);
        assertThat(database.number("select count(*) from org_unit where code = 'FIN-ACC' and head_id = " + employee)).isEqualTo(1);
        assertThat(database.number("select count(*) from reporting_line r join person p on p.id = r.person_id join org_unit u on u.id = p.unit_id where u.code = 'FIN-ACC' and r.manager_id = " + employee)).isPositive();
    }

    @Test
    void a_complete_file_closes_what_it_does_not_have_where_nobody_works() {
        bring("OLD;Old;;FIN;\n", CAREFUL);
        var all = database.inTransaction(() -> services.get(Organisation.class).on(JUNE)).stream().filter(row -> !row.code().equals("OLD") && row.depth() > 0).map(row -> row.code() + ";;;;").collect(Collectors.joining("\n"));
        var id = bring(all, new FeedRules(Missing.END, false, true, true, true, JUNE.plusDays(9)));
        assertThat(meanings(id)).contains("OLD END").filteredOn(line -> line.contains("END")).hasSize(1);
        assertThat(on(JUNE.plusDays(8))).contains("OLD:");
        assertThat(on(JUNE.plusDays(9))).doesNotContain("OLD:");
    }

    @Test
    void units_that_would_stand_too_deep_are_refused_when_tried_and_when_carried_out() {
        var chain = java.util.stream.IntStream.rangeClosed(1, 400).mapToObj(at -> "C" + at + ";Chain " + at + ";;" + (at == 1 ? "FIN" : "C" + (at - 1)) + ";\n").collect(Collectors.joining());
        var meant = meanings(bring(chain, CAREFUL));
        assertThat(meant).filteredOn(line -> line.endsWith(" CREATE")).hasSize(OrgTree.MOST_LEVELS - 2);
        assertThat(meant).filteredOn(line -> line.endsWith(" REFUSED people.unit.deep")).hasSize(400 - OrgTree.MOST_LEVELS + 2);
        var last = new OrgUnitId(database.numbers("select id from org_unit where code = 'C" + (OrgTree.MOST_LEVELS - 2) + "'").get(0));
        var deeper = new OrgChange.Open(OrgUnitId.fresh(), last, "DEEPER", new org.bellwether.platform.text.Localized("Deeper", null));
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Organisation.class).preview(deeper, JUNE))).isInstanceOf(RuleViolation.class).hasMessage("people.unit.deep");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Organisation.class).apply(deeper, JUNE, "Deeper."))).isInstanceOf(RuleViolation.class).hasMessage("people.unit.deep");
    }

    @Test
    void a_file_that_breaks_what_is_planned_is_refused_as_a_whole() {
        bring("OLD;Old;;FIN;\n", CAREFUL);
        var old = new OrgUnitId(database.numbers("select id from org_unit where code = 'OLD'").get(0));
        database.inTransaction(() -> services.get(Organisation.class).apply(new OrgChange.Close(old), JUNE.plusDays(30), "It is over."));
        var id = take(HEADER + "FIN-ACC;;;OLD;\n");
        assertThatThrownBy(() -> tried(id, CAREFUL)).isInstanceOf(RuleViolation.class).hasMessage("people.import.units-later");
    }

    @Test
    void a_refused_line_says_why_in_words() {
        var id = take(HEADER + "x".repeat(40) + ";Long;;FIN;\n" + ";None;;FIN;\n");
        tried(id, CAREFUL);
        assertThat(database.inTransaction(() -> services.get(PeopleImports.class).lines(id, null, Window.first(9)))).hasSize(2).allSatisfy(line -> assertThat(line.why(java.util.Locale.ENGLISH)).contains("at most 32 characters"));
    }
}

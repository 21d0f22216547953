package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Window;
import org.junit.jupiter.api.Test;

/** HR brings in a file: it is understood, tried, carried out, and carried out once more. */
class PeopleImportIT extends HrStage {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);
    private static final String HEADER = "Personnel number;Sign-in name;Full name;E-mail;Org unit;Position;Site;Manager;Status\n";
    private static final FeedRules CAREFUL = new FeedRules(Missing.KEEP, false, true, true, false, TODAY);

    private static final String TRAIL = "select count(*) from audit_entry where object_type in ('Person', 'Employment', 'Account')";

    private PeopleImportId take(String text) { return take("C:\\hr\\people.csv", text); }

    private PeopleImportRow find(PeopleImportId id) { return database.inTransaction(() -> services.get(PeopleImports.class).find(id)); }

    private void tried(PeopleImportId id, FeedRules rules) {
        var columns = find(id).mapping().columns();
        database.inTransaction(() -> services.get(PeopleImports.class).trying(id, FeedKind.PEOPLE, columns, rules));
        run(id);
    }

    private void run(PeopleImportId id) {
        database.inTransaction(() -> services.get(PeopleImporter.class).run(id, hr, JobProgress.NONE));
        database.entities().clear();
    }

    /** Takes the text as a file, tries it, carries it out. */
    private PeopleImportId bring(String text, FeedRules rules) {
        var id = take(text);
        tried(id, rules);
        var tried = meanings(id);
        database.inTransaction(() -> applying(id, "the monthly file"));
        run(id);
        assertThat(meanings(id)).as("it does what was said that it would").isEqualTo(tried);
        return id;
    }

    private Map<FeedAction, Long> counts(PeopleImportId id) { return database.inTransaction(() -> services.get(PeopleImports.class).counts(id)); }

    private List<PeopleImportLineRow> lines(PeopleImportId id) { return database.inTransaction(() -> services.get(PeopleImports.class).lines(id, null, Window.first(500))); }

    private List<String> meanings(PeopleImportId id) { return lines(id).stream().map(line -> line.line() + " " + line.action() + " " + line.changes() + " " + line.why(Locale.ENGLISH)).toList(); }

    private long number(String sql) { return database.number(sql); }

    private PersonCard person(String login) {
        return database.inTransaction(() -> services.get(Persons.class).card(services.get(Persons.class).byLogins(List.of(login)).get(login)));
    }

    @Test
    void trying_a_file_changes_nobody_and_says_what_each_line_would_mean() {
        var id = take(HEADER + "1;mo.yan;Mo Yan;mo@example.com;PUR;Buyer;Suzhou;;\n2;employee2;Anna Keller;;;;;;\n3;;Nobody;;;;;;\n");
        assertThat(find(id).fileName()).isEqualTo("people.csv");
        assertThat(find(id).mapping().columns()).as("by its headings").hasSize(9);
        var people = number("select count(*) from person");
        var entries = number(TRAIL);
        tried(id, CAREFUL);
        assertThat(find(id).status()).isEqualTo(PeopleImportStatus.TRIED);
        assertThat(counts(id)).isEqualTo(Map.of(FeedAction.CREATE, 1L, FeedAction.UPDATE, 1L, FeedAction.REFUSED, 1L));
        assertThat(number("select count(*) from person")).isEqualTo(people);
        assertThat(number("select count(*) from person where personnel_number is not null")).isZero();
        assertThat(number(TRAIL)).isEqualTo(entries);
    }

    @Test
    void what_was_tried_is_carried_out_and_the_same_file_then_means_nothing() {
        var text = HEADER + "1;mo.yan;Mo Yan;mo@example.com;PUR;Buyer;Suzhou;7;\n2;employee2;Anna Keller-Braun;;FIN-CON;Controller;Stuttgart;;\n7;lead;Li Na;;PUR;Lead;Wuxi;;\n";
        var id = bring(text, CAREFUL);
        assertThat(counts(id)).isEqualTo(Map.of(FeedAction.CREATE, 2L, FeedAction.UPDATE, 1L));
        assertThat(find(id).status()).isEqualTo(PeopleImportStatus.APPLIED);
        assertThat(person("mo.yan").jobTitle()).isEqualTo("Buyer");
        assertThat(person("employee2")).satisfies(anna -> {
            assertThat(anna.name()).isEqualTo("Anna Keller-Braun");
            assertThat(anna.jobTitle()).isEqualTo("Controller");
            assertThat(anna.unit()).isEqualTo(new OrgUnitId(number("select id from org_unit where code = 'FIN-CON'")));
        });
        assertThat(number("select count(*) from employment j join person p on p.id = j.person_id where p.login = 'employee2' and j.from_on = '2030-01-15' and j.until_on is null")).as("from today on").isEqualTo(1);
        assertThat(number("select count(*) from employment j join person p on p.id = j.person_id where p.login = 'employee2' and j.until_on = '2030-01-14'")).as("and before as it was").isEqualTo(1);
        assertThat(number("select count(*) from employment j join person p on p.id = j.person_id join person m on m.id = j.manager_id where p.login = 'mo.yan' and m.login = 'lead'")).as("a manager who came later in the file").isEqualTo(1);
        assertThat(number("select count(*) from site where name = 'Wuxi'")).isEqualTo(1);
        assertThat(number("select count(*) from account a join person p on p.id = a.person_id where p.login in ('mo.yan', 'lead') and a.password_hash is null")).isEqualTo(2);
        assertThat(number("select count(*) from audit_entry where reason = 'the monthly file' and object_type = 'Person'")).isEqualTo(3);
        var entries = number(TRAIL);
        assertThat(counts(bring(text, CAREFUL))).isEqualTo(Map.of(FeedAction.SAME, 3L));
        assertThat(number(TRAIL)).isEqualTo(entries);
    }

    @Test
    void a_complete_file_lets_go_whom_it_does_not_have_and_nobody_without_a_number() {
        bring(HEADER + "1;mo;Mo Yan;;PUR;Buyer;Suzhou;;\n2;li;Li Na;;PUR;Buyer;Suzhou;;\n3;hr;;;;;;;\n", CAREFUL);
        var li = person("li").id();
        database.inTransaction(() -> services.get(OpenSessions.class).begin(li, "binding-of-li", "192.0.2.1", "Firefox"));
        var complete = new FeedRules(Missing.END, false, true, true, true, TODAY);
        var id = bring(HEADER + "1;mo;Mo Yan;;PUR;Buyer;Suzhou;;\n", complete);
        assertThat(counts(id)).isEqualTo(Map.of(FeedAction.SAME, 1L, FeedAction.END, 1L, FeedAction.REFUSED, 1L));
        assertThat(lines(id)).filteredOn(line -> line.action() == FeedAction.REFUSED).singleElement().satisfies(line -> assertThat(line.reason()).as("whoever carries it out").isEqualTo("people.account.own"));
        assertThat(number("select count(*) from person where status = 'ENDED'")).isEqualTo(1);
        assertThat(number("select count(*) from open_session where person_id = " + person("li").id().value())).as("signed out at once").isZero();
        assertThat(number("select count(*) from employment j join person p on p.id = j.person_id where p.login = 'li' and j.until_on is null")).isZero();
        var back = bring(HEADER + "2;li;Li Na;;FIN;Controller;Suzhou;;active\n", CAREFUL);
        assertThat(counts(back)).isEqualTo(Map.of(FeedAction.UPDATE, 1L));
        assertThat(person("li").jobTitle()).isEqualTo("Controller");
        assertThat(number("select count(*) from person where login = 'li' and status = 'ACTIVE'")).isEqualTo(1);
    }

    @Test
    void no_file_lets_the_last_administrator_go() {
        bring(HEADER + "5;admin;;;;;;;\n", CAREFUL);
        var id = bring(HEADER + "5;admin;;;;;;;ended\n", new FeedRules(Missing.KEEP, false, true, true, true, TODAY));
        assertThat(lines(id)).singleElement().satisfies(line -> assertThat(line.reason()).isEqualTo("people.account.last"));
    }

    @Test
    void people_who_would_report_to_each_other_in_a_circle_are_refused_and_nobody_else() {
        var id = bring(HEADER + "1;c.one;C One;;PUR;Buyer;Suzhou;3;\n2;c.two;C Two;;PUR;Buyer;Suzhou;1;\n3;c.three;C Three;;PUR;Buyer;Suzhou;2;\n4;c.four;C Four;;PUR;Buyer;Suzhou;;\n", CAREFUL);
        assertThat(lines(id)).extracting(PeopleImportLineRow::reason).containsExactly("people.job.circle", "people.job.circle", "people.job.circle", null);
        bring(HEADER + "1;c.one;C One;;PUR;Buyer;Suzhou;;\n2;c.two;C Two;;PUR;Buyer;Suzhou;1;\n", CAREFUL);
        assertThat(lines(bring("Personnel number;Manager\n1;2\n", CAREFUL))).extracting(PeopleImportLineRow::reason).containsExactly("people.job.circle");
        var one = person("c.one").id();
        var unit = person("c.two").unit();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Careers.class).begin(one, new EmploymentDetails(unit, "Buyer", "Suzhou", "c.two"), TODAY.plusDays(9))))
            .isInstanceOf(RuleViolation.class).hasMessage("people.job.circle");
    }

    @Test
    void a_line_of_managers_that_is_too_long_is_refused_from_where_it_is() {
        var chain = IntStream.rangeClosed(1, 300).mapToObj(at -> at + ";chain." + at + ";Chain " + at + ";;PUR;Buyer;Suzhou;" + (at == 1 ? "" : at - 1) + ";\n").collect(Collectors.joining());
        var id = bring(HEADER + chain, CAREFUL);
        assertThat(counts(id)).isEqualTo(Map.of(FeedAction.CREATE, 29L, FeedAction.REFUSED, 271L));
        assertThat(lines(id)).filteredOn(line -> line.action() == FeedAction.REFUSED).allSatisfy(line -> {
            assertThat(line.reason()).isEqualTo("people.job.deep");
            assertThat(line.line()).isGreaterThan(30);
        });
        assertThat(number("select count(*) from reporting_line where char_length(report_line) > 392")).isZero();
        assertThat(find(bring(HEADER + "1;chain.1;Chain 1;;PUR;Buyer;Suzhou;;\n", CAREFUL)).status()).as("and what comes after is read as ever").isEqualTo(PeopleImportStatus.APPLIED);
        assertThat(lines(bring(HEADER + "400;above;Above;;PUR;Buyer;Suzhou;;\n1;chain.1;Chain 1;;PUR;Buyer;Suzhou;400;\n", CAREFUL))).extracting(line -> line.line() + " " + line.action()).containsExactly("2 CREATE", "3 REFUSED");
        var last = person("chain.29");
        var below = person("employee2").id();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Careers.class).begin(below, new EmploymentDetails(last.unit(), "Buyer", "Suzhou", "chain.29"), TODAY.plusDays(9))))
            .isInstanceOf(RuleViolation.class).hasMessage("people.job.deep");
    }

    @Test
    void lines_that_cannot_be_are_refused_one_by_one() {
        var id = bring(HEADER + "1;mo;Mo Yan;;PUR;Buyer;Suzhou;;\n1;li;Li Na;;PUR;Buyer;Suzhou;;\n2;mo;Another;;PUR;Buyer;Suzhou;;\n3;x;X\n\"4;y;Y;;PUR;Buyer;Suzhou;;\n6;z;=1+1;;NOWHERE;Buyer;Suzhou;;\n", CAREFUL);
        assertThat(lines(id).stream().map(line -> line.line() + " " + (line.reason() == null ? line.action() : line.reason())).toList()).containsExactly("2 CREATE", "3 people.import.line.repeated",
            "4 people.person.login-taken", "5 people.import.line.width", "6 people.import.line.quote", "7 people.import.line.no-unit");
    }

    @Test
    void what_a_cell_holds_besides_text_breaks_nothing() {
        var id = bring(HEADER + "1;mo;Mo\u001F\u001EYan;;PUR;" + "x".repeat(120) + ";" + "y".repeat(60) + ";;\n2;li;<b>Li</b>;" + "z".repeat(5_000) + ";PUR;Buyer;Suzhou;;\n", CAREFUL);
        assertThat(lines(id).get(0).changes()).contains(new org.bellwether.people.feed.FeedChange(org.bellwether.people.feed.FeedField.NAME, null, "Mo  Yan"));
        assertThat(lines(id).get(1).reason()).isEqualTo("people.person.no-email");
        assertThat(person("mo").name()).isEqualTo("Mo  Yan");
    }

    @Test
    void it_must_be_tried_as_it_is_and_with_a_reason() {
        var id = take(HEADER + "1;mo;Mo Yan;;PUR;Buyer;Suzhou;;\n");
        assertThatThrownBy(() -> database.inTransaction(() -> applying(id, "why"))).isInstanceOf(RuleViolation.class).hasMessage("people.import.not-tried");
        tried(id, CAREFUL);
        assertThatThrownBy(() -> database.inTransaction(() -> applying(id, " "))).isInstanceOf(RuleViolation.class).hasMessage("people.person.no-reason");
        var columns = find(id).mapping().columns();
        database.inTransaction(() -> services.get(PeopleImports.class).trying(id, FeedKind.PEOPLE, columns, CAREFUL));
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(PeopleImports.class).trying(id, FeedKind.PEOPLE, columns, CAREFUL))).isInstanceOf(RuleViolation.class).hasMessage("people.import.running-already");
        database.inTransaction(services.get(PeopleImportChunks.class)::interrupted);
        assertThat(find(id).status()).isEqualTo(PeopleImportStatus.FAILED);
        tried(id, CAREFUL);
        assertThat(find(id).status()).isEqualTo(PeopleImportStatus.TRIED);
    }

    @Test
    void how_a_file_was_understood_is_remembered_for_the_next_one_with_the_same_columns() {
        var header = "Nr;Wer;Was\n";
        var first = take(header + "1;Mo;Buyer\n");
        assertThat(find(first).mapping()).as("nothing suggests itself").isNull();
        var columns = Map.of(org.bellwether.people.feed.FeedField.NUMBER, 0, org.bellwether.people.feed.FeedField.NAME, 1);
        database.inTransaction(() -> services.get(PeopleImports.class).trying(first, FeedKind.PEOPLE, columns, new FeedRules(Missing.SUSPEND, true, false, true, true, TODAY)));
        run(first);
        services.at("2030-02-15T12:00:00Z");
        var next = find(take(header + "2;Li;Clerk\n"));
        assertThat(next.mapping().columns()).isEqualTo(columns);
        assertThat(next.rules()).isEqualTo(new FeedRules(Missing.SUSPEND, true, false, true, true, LocalDate.of(2030, 2, 15)));
    }

    @Test
    void a_chunk_takes_no_more_statements_when_it_has_more_lines() {
        var few = carriedOut(file(1, 10));
        var many = carriedOut(file(1_000, 400));
        assertThat(many).isLessThanOrEqualTo(few + 6);
    }

    /** How many statements it takes to carry the file out. */
    private int carriedOut(String text) {
        var id = take(text);
        tried(id, CAREFUL);
        database.inTransaction(() -> applying(id, "the monthly file"));
        database.entities().clear();
        return database.statementsOf(() -> services.get(PeopleImporter.class).run(id, hr, JobProgress.NONE));
    }

    private static String file(int from, int count) {
        return HEADER + IntStream.range(from, from + count).mapToObj(at -> at + ";new" + at + ";New Person " + at + ";;PUR;Buyer;Suzhou;;").collect(Collectors.joining("\n")) + "\n";
    }

    @Test
    void a_file_of_hr_does_not_move_how_somebody_with_a_role_comes_in_and_one_of_an_administrator_does() {
        database.run("update person set personnel_number = 'T-1' where login = 'trainer'");
        var moved = take("Personnel number;Sign-in name;E-mail\nT-1;trainer;evil@example.com\n");
        tried(moved, CAREFUL);
        assertThat(lines(moved)).singleElement().satisfies(line -> assertThat(line.action()).isEqualTo(FeedAction.REFUSED), line -> assertThat(line.why(Locale.ENGLISH)).contains("Only an administrator"));
        var renamed = take("Personnel number;Sign-in name\nT-1;another.name\n");
        tried(renamed, CAREFUL);
        assertThat(lines(renamed)).singleElement().satisfies(line -> assertThat(line.action()).isEqualTo(FeedAction.REFUSED));
        var admin = person("admin").id();
        var columns = find(renamed).mapping().columns();
        as("admin", org.bellwether.platform.security.Role.EMPLOYEE, org.bellwether.platform.security.Role.ADMINISTRATOR);
        database.inTransaction(() -> services.get(PeopleImports.class).trying(renamed, FeedKind.PEOPLE, columns, CAREFUL));
        database.inTransaction(() -> services.get(PeopleImporter.class).run(renamed, admin, JobProgress.NONE));
        assertThat(lines(renamed)).singleElement().satisfies(line -> assertThat(line.action()).isEqualTo(FeedAction.UPDATE));
    }
}

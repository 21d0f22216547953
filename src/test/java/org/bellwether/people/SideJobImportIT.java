package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HR brings in what people are besides their main jobs. */
class SideJobImportIT extends HrStage {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);
    private static final String HEADER = "Personnel number;Org unit;Position;Site;Manager;Valid from;Valid until\n";
    private static final FeedRules CAREFUL = new FeedRules(Missing.KEEP, true, true, true, false, TODAY);

    private long employee;

    @BeforeEach
    void numbers() {
        database.run("update person set personnel_number = concat('P-', login) where login in ('employee', 'manager', 'trainer')");
        employee = database.numbers("select id from person where login = 'employee'").get(0);
        database.run("delete from employment where main = false");
    }

    private PeopleImportId take(String text) { return take("jobs.csv", text); }

    private void run(PeopleImportId id) {
        database.inTransaction(() -> services.get(PeopleImporter.class).run(id, hr, JobProgress.NONE));
        database.entities().clear();
    }

    private List<String> meanings(PeopleImportId id) {
        return database.inTransaction(() -> services.get(PeopleImports.class).lines(id, null, Window.first(500))).stream().map(line -> line.line() + " " + line.action() + (line.reason() == null ? "" : " " + line.reason())).toList();
    }

    private List<String> bring(String lines, FeedRules rules) {
        var id = take(HEADER + lines);
        var found = database.inTransaction(() -> services.get(PeopleImports.class).find(id));
        assertThat(found.kind()).isEqualTo(FeedKind.JOBS);
        var before = besides();
        database.inTransaction(() -> services.get(PeopleImports.class).trying(id, FeedKind.JOBS, found.mapping().columns(), rules));
        run(id);
        assertThat(besides()).as("trying changes nothing").isEqualTo(before);
        var tried = meanings(id);
        database.inTransaction(() -> applying(id, "The list of key users."));
        run(id);
        assertThat(meanings(id)).as("it does what was said that it would").isEqualTo(tried);
        return tried;
    }

    private List<String> besides() {
        return database.inTransaction(() -> services.get(Careers.class).jobs(new PersonId(employee))).stream().filter(job -> !job.main())
            .map(job -> job.position() + " " + job.site() + " " + job.period().from() + " " + job.period().until() + " " + job.manager()).sorted().toList();
    }

    @Test
    void a_job_comes_changes_from_a_day_on_and_ends() {
        assertThat(bring("P-employee;FIN;Key user;Shanghai;;2030-01-01;2030-12-31\n", CAREFUL)).containsExactly("2 CREATE");
        assertThat(besides()).containsExactly("Key user Shanghai 2030-01-01 2030-12-31 null");
        assertThat(bring("P-employee;FIN;Key user;Shanghai;;2030-01-01;2030-12-31\n", CAREFUL)).containsExactly("2 SAME");
        assertThat(bring("P-employee;FIN;Key user;Suzhou;P-manager;2030-06-01;2030-12-31\n", CAREFUL)).containsExactly("2 UPDATE");
        assertThat(besides()).hasSize(2).first().asString().isEqualTo("Key user Shanghai 2030-01-01 2030-05-31 null");
        assertThat(besides().get(1)).startsWith("Key user Suzhou 2030-06-01 2030-12-31 ").doesNotEndWith("null");
        assertThat(bring("P-employee;FIN;Key user;Suzhou;;2030-06-01;\n", CAREFUL)).containsExactly("2 UPDATE");
        assertThat(besides().get(1)).isEqualTo("Key user Suzhou 2030-06-01 null null");
        var complete = new FeedRules(Missing.END, false, true, true, true, LocalDate.of(2030, 7, 1));
        assertThat(bring("P-trainer;FIN;Key user;Suzhou;;2030-07-01;\n", complete)).containsExactlyInAnyOrder("2 CREATE", "0 END");
        assertThat(besides().get(1)).isEqualTo("Key user Suzhou 2030-06-01 2030-06-30 null");
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Employment' and reason = 'The list of key users.'")).isPositive();
    }

    @Test
    void two_lines_of_one_job_do_not_fight_over_it() {
        bring("P-employee;FIN;Key user;Suzhou;;2030-01-01;2030-12-31\n", CAREFUL);
        assertThat(bring("P-employee;FIN;Key user;Suzhou;;2030-01-01;2030-03-31\nP-employee;FIN;Key user;Suzhou;;2030-05-01;2030-06-30\n", CAREFUL)).containsExactly("2 UPDATE", "3 REFUSED people.import.line.job-repeated");
        assertThat(besides()).containsExactly("Key user Suzhou 2030-01-01 2030-03-31 null");
    }

    @Test
    void what_cannot_be_is_refused_and_what_may_not_be_is_left() {
        bring("P-employee;FIN;Key user;Suzhou;;2030-01-01;2030-03-31\nP-employee;FIN;Key user;Suzhou;;2030-05-01;2030-06-30\n", CAREFUL);
        assertThat(bring("""
            P-nobody;FIN;Key user;Suzhou;;;
            ;FIN;Key user;Suzhou;;;
            P-employee;NOWHERE;Key user;Suzhou;;;
            P-employee;FIN;;Suzhou;;;
            P-employee;FIN;Buyer;Suzhou;P-employee;;
            P-employee;FIN;Buyer;Suzhou;P-stranger;;
            P-employee;FIN;Buyer;Suzhou;P-nobody;;
            P-employee;FIN;Buyer;Suzhou;;tomorrow;
            P-employee;FIN;Buyer;Suzhou;;2030-03-01;2030-02-01
            P-employee;FIN;Key user;Suzhou;;2030-02-01;2030-05-31
            P-employee;FIN;Buyer;Suzhou;;2030-03-01;2030-04-01
            P-employee;FIN;Buyer;Suzhou;;2030-03-01;2030-04-01
            """, CAREFUL)).containsExactly("2 REFUSED people.import.line.no-person", "3 REFUSED people.import.line.no-number", "4 REFUSED people.import.line.no-unit", "5 REFUSED people.import.line.needed",
            "6 REFUSED people.job.own-manager", "7 REFUSED people.import.line.no-manager", "8 REFUSED people.import.line.no-manager", "9 REFUSED people.import.line.no-day", "10 REFUSED people.period.backwards",
            "11 REFUSED people.import.line.several-jobs", "12 CREATE", "13 REFUSED people.import.line.job-repeated");
        var nothing = new FeedRules(Missing.END, false, false, false, false, LocalDate.of(2030, 2, 1));
        assertThat(bring("P-trainer;FIN;Key user;Suzhou;;2030-02-01;\n", nothing)).contains("2 LEFT people.import.left.job", "0 LEFT people.import.left.job-end");
        assertThat(besides()).hasSize(3);
    }
}

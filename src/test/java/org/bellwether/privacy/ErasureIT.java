package org.bellwether.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.zip.ZipInputStream;
import java.nio.charset.StandardCharsets;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.bellwether.people.PersonDetails;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.Persons;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is erased: what goes is gone everywhere, what stays tells nobody who it was, and the preview had said so. */
class ErasureIT extends PrivacyStage {

    @Test
    void each_column_that_names_a_person_is_known_to_somebody() throws SQLException {
        var known = new HashSet<String>();
        for (var keeper : services.get(Holdings.class).keepers()) {
            known.addAll(keeper.signatures());
            for (var holding : keeper.holdings()) for (var word : holding.whose().split("[^a-z_]+")) known.add(holding.table() + "." + word);
        }
        assertThat(naming()).hasSizeGreaterThan(45).allSatisfy(column -> assertThat(known).contains(column));
    }

    /** Columns that refer to a person, by a key or by their name. */
    private Set<String> naming() throws SQLException {
        var columns = new TreeSet<String>();
        try (var connection = database.source().getConnection()) {
            var upper = connection.getMetaData().storesUpperCaseIdentifiers();
            try (var keys = connection.getMetaData().getExportedKeys(connection.getCatalog(), null, upper ? "PERSON" : "person")) {
                while (keys.next()) columns.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME")).toLowerCase(Locale.ROOT));
            }
            for (var name : List.of("person_id", "about_id", "actor_id", "learner_id", "holder_id")) {
                try (var found = connection.getMetaData().getColumns(connection.getCatalog(), null, "%", upper ? name.toUpperCase(Locale.ROOT) : name)) {
                    while (found.next()) columns.add((found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME")).toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "trainer", "cio"})
    void no_table_tells_any_more_who_it_was(String login) throws SQLException {
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        var person = known(login);
        database.run("update person set login = 'zz.canary', full_name = 'Zephyrine Canary', personnel_number = 'ZZ-canary-9', email = 'canary@example.com' where id = " + person.value());
        database.inTransaction(() -> services.get(Personnel.class).describe(person, new PersonDetails("Zephyrine Canary-Bird", "bird.canary@example.com", "en", "UTC")));
        database.run("update certificate set holder_name = 'Zephyrine Canary' where award_id in (select id from award where holder_id = " + person.value() + ")");
        leaves(person);
        assertThat(residue("canary")).contains("person.login", "person.full_name", "person.email", "person.personnel_number");
        var before = rows();
        var counted = counted(person);

        erase(person);

        assertThat(residue("canary")).isSubsetOf("certificate.holder_name");
        assertThat(services.get(Persons.class).card(person).name()).startsWith("Person-").isEqualTo(erasure().pseudonym());
        var after = rows();
        var gone = before.keySet().stream().filter(table -> !table.equals("privacy_erasure")).mapToLong(table -> before.get(table) - after.get(table)).sum();
        assertThat(gone).as("what the preview said goes, went").isEqualTo(counted.stream().flatMap(kind -> kind.tables().stream()).filter(table -> !table.table().startsWith("audit_")).mapToLong(KeptTable::going).sum()).isPositive();
        assertThat(erasure()).satisfies(row -> {
            assertThat(row.going()).isEqualTo(counted.stream().mapToLong(KeptKind::going).sum());
            assertThat(row.unnamed()).isEqualTo(counted.stream().mapToLong(KeptKind::unnamed).sum()).isPositive();
            assertThat(row.kept()).isEqualTo(counted.stream().mapToLong(KeptKind::kept).sum());
        });
        assertThat(counted(person).stream().flatMap(kind -> kind.tables().stream()).filter(table -> table.going() > 0).map(KeptTable::table)).as("nothing that could go is left").isEmpty();
    }

    private ErasureRow erasure() { return database.inTransaction(() -> data().erasures(new Window(0, 10, null, true))).get(0); }

    /** The columns of all tables in which that text stands. */
    private Set<String> residue(String text) throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = database.source().getConnection(); var found = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (found.next()) {
                var type = found.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                if (type.contains("char") || type.contains("text")) columns.add((found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME")).toLowerCase(Locale.ROOT));
            }
        }
        assertThat(columns).hasSizeGreaterThan(150);
        var residue = new TreeSet<String>();
        for (var column : columns) {
            var parts = column.split("\\.");
            if (database.number("select count(*) from " + parts[0] + " where lower(" + parts[1] + ") like '%" + text + "%'") > 0) residue.add(column);
        }
        return residue;
    }

    @Test
    void what_they_were_told_to_learn_stays_though_they_left_every_audience() {
        var person = known("employee");
        var told = database.number("select count(*) from enrolment where mandatory = true and learner_id = " + person.value());
        assertThat(told).isPositive();
        leaves(person);
        database.run("delete from enrolment_source where enrolment_id in (select id from enrolment where learner_id = " + person.value() + ")");
        erase(person);
        assertThat(database.number("select count(*) from enrolment where learner_id = " + person.value())).isEqualTo(told);
    }

    @Test
    void files_in_which_they_stood_are_gone_after_the_next_night() throws Exception {
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        var person = known("employee");
        database.run("update person set personnel_number = 'ZZ-canary-9' where id = " + person.value());
        var id = database.inTransaction(() -> {
            try {
                return services.get(org.bellwether.people.PeopleUploads.class).take("people.csv", new java.io.ByteArrayInputStream("Personnel number;Full name\nZZ-canary-9;Zephyrine Canary\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        database.run("update people_import set status = 'APPLIED', finished_at = '2030-06-03 12:00:00' where id = " + id.value());
        database.run("insert into people_import_line (id, import_id, line_number, personnel_number, full_name, action) values (1, " + id.value() + ", 2, 'ZZ-canary-9', 'Zephyrine Canary', 'SAME')");
        var files = services.get(org.bellwether.platform.config.Settings.class).home().resolve("files");
        assertThat(canaries(files)).isEqualTo(1);
        leaves(person);
        erase(person);
        services.at("2030-06-04T04:17:00Z");
        database.inTransaction(() -> {
            try {
                services.get(org.bellwether.platform.storage.FileStore.class).sweepUnheld();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(canaries(files)).isZero();
    }

    private static long canaries(java.nio.file.Path files) throws java.io.IOException {
        try (var all = java.nio.file.Files.walk(files)) {
            return all.filter(java.nio.file.Files::isRegularFile).filter(file -> {
                try {
                    return new String(java.nio.file.Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains("Zephyrine");
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).count();
        }
    }

    @Test
    void what_a_certificate_rests_on_stays() {
        var person = new PersonId(database.numbers("select a.holder_id from award a join award_cycle k on k.award_id = a.id join person p on p.id = a.holder_id where k.enrolment_id is not null and p.status = 'ACTIVE' order by a.id").get(0));
        database.run("delete from enrolment_source where enrolment_id in (select id from enrolment where learner_id = " + person.value() + ")");
        database.run("update enrolment set mandatory = false, excuse = 'canary' where learner_id = " + person.value());
        leaves(person);
        erase(person);
        assertThat(database.number("select count(*) from enrolment where excuse is not null and learner_id = " + person.value())).isZero();
        assertThat(database.number("select count(*) from enrolment where learner_id = " + person.value())).isPositive()
            .isEqualTo(database.number("select count(distinct k.enrolment_id) from award_cycle k join award a on a.id = k.award_id where a.holder_id = " + person.value()));
        assertThat(database.number("select count(*) from attempt where learner_id = " + person.value())).isZero();
    }

    @Test
    void nobody_is_erased_by_a_slip_while_they_are_here_or_while_they_are_held() {
        var person = known("employee");
        assertThatThrownBy(() -> erase(person)).isInstanceOf(RuleViolation.class).hasMessageContaining("people.person.still-here");
        leaves(person);
        assertThatThrownBy(() -> database.inTransaction(() -> data().erase(person, "manager", "They asked for it."))).hasMessageContaining("privacy.erasure.name");
        assertThatThrownBy(() -> database.inTransaction(() -> data().erase(person, "employee", " "))).hasMessageContaining("privacy.no-reason");
        database.inTransaction(() -> data().hold(person, "A court asks."));
        assertThat(database.inTransaction(() -> data().hold(person)).orElseThrow().reason()).isEqualTo("A court asks.");
        assertThatThrownBy(() -> erase(person)).hasMessageContaining("privacy.erasure.held");
        assertThatThrownBy(() -> database.inTransaction(() -> data().hold(person, "Again."))).hasMessageContaining("privacy.hold.already");
        database.inTransaction(() -> data().release(person, "It is over."));
        erase(person);
        assertThatThrownBy(() -> erase(person)).hasMessageContaining("people.person.erased");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Personnel.class).reinstate(person, "Back."))).hasMessageContaining("people.person.erased");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Personnel.class).describe(person, new PersonDetails("New", null, "en", "UTC")))).hasMessageContaining("people.person.erased");
    }

    @Test
    void what_is_handed_out_for_somebody_leaves_an_entry_with_its_reason() {
        var person = known("employee");
        proves("admin");
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        assertThat(database.inTransaction(() -> data().file(person, "By letter of 1 June.", "a short and loud morning"))).as("an open browser alone").isEmpty();
        assertThat(sheet(database.inTransaction(() -> data().file(person, "By letter of 1 June.", PASSWORD)).orElseThrow())).contains("\"TRAIL\"").doesNotContain("withheld");
        assertThatThrownBy(() -> database.inTransaction(() -> data().file(person, "", PASSWORD))).hasMessageContaining("privacy.no-reason");
        assertThatThrownBy(() -> database.inTransaction(() -> data().file(known("admin"), "My own.", PASSWORD))).hasMessageContaining("privacy.own");
        assertThatThrownBy(() -> database.inTransaction(() -> data().hold(known("admin"), "My own."))).hasMessageContaining("privacy.own");
    }

    @Test
    void hr_hands_out_nothing_that_hr_may_not_see() {
        proves("hr");
        as("hr", Role.EMPLOYEE, Role.HR);
        var sheet = sheet(database.inTransaction(() -> data().file(known("cio"), "By letter of 1 June.", PASSWORD)).orElseThrow());
        assertThat(sheet).contains("\"withheld\"", "\"kind\": \"ACCOUNT\"").doesNotContain("\"kind\": \"PROGRAMME\"", "\"kind\": \"TRAIL\"", "\"kind\": \"ANSWERS\"");
    }

    private static final String PASSWORD = "a long and quiet evening";

    private void proves(String login) { database.run("update account set password_hash = '" + PasswordHash.of(PASSWORD) + "' where person_id = " + known(login).value()); }

    private static String sheet(byte[] zipped) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) if (entry.getName().equals("data.json")) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            throw new AssertionError("no data.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

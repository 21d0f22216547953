package org.bellwether.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.persistence.Databases;
import org.bellwether.platform.persistence.Migrations;
import org.bellwether.support.Application;
import org.bellwether.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database keeps, and what stops a start that would not be safe on it. */
class KeptDataBrowserIT {

    private static final Pattern PLAYER = Pattern.compile("/content/player\\.xhtml\\?(enrolment=[0-9A-Z]{13})&amp;(lesson=[0-9A-Z]{13})");
    private static final Pattern COURSE = Pattern.compile("/learning/course\\.xhtml\\?enrolment=[0-9A-Z]{13}");
    private static final Pattern ID = Pattern.compile("\"(launch|id)\":\"([0-9A-Z]{13})\"");
    private static final List<String> TABLES = List.of("person", "org_unit", "account", "course", "lesson", "enrolment", "award", "usage_line", "decision", "issue", "demo_chapter");

    @TempDir Path home;

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_after_a_stop_and_the_demo_is_loaded_once() {
        try (var application = Application.start(Map.of("BELLWETHER_HOME", home.toString()))) {
            var people = people(application);
            write(application, "before the kill");
            application.crashAndRestart();
            assertThat(application.log()).contains("the embedded database was checked and is whole");
            assertThat(read(application)).contains("before the kill");
            assertThat(people(application)).isEqualTo(people).contains("240");
            write(application, "before the stop");
            application.stop();
            var rows = rows();
            application.startAgain();
            assertThat(application.log().split("was checked and is whole")).as("a clean stop needs no check").hasSize(2);
            assertThat(application.log()).as("the database is not closed by a hook of its own, after the server took its classes away").doesNotContain("OnExitDatabaseCloser");
            assertThat(read(application)).contains("before the stop").doesNotContain("before the kill");
            assertThat(application.get("/health/ready").statusCode()).isEqualTo(200);
            application.stop();
            assertThat(rows()).isEqualTo(rows);
        }
    }

    /** How many people there are, as the page says it. */
    private static String people(Application application) { return Jsoup.parse(Visitor.as(application, "admin").page("/people/people.xhtml")).select("#people\\:list > p").text(); }

    /** A commit of the player, which is answered once it is kept. */
    private static void write(Application application, String notes) {
        var learner = Visitor.as(application, "cio");
        var sheet = learner.post(launch(learner), null);
        var change = "{\"changes\":[{\"seq\":1,\"op\":\"" + UUID.randomUUID() + "\",\"unit\":\"" + id("id", sheet) + "\",\"visit\":1,\"seconds\":5,\"finished\":false,"
            + "\"data\":{\"cmi.core.exit\":\"suspend\",\"cmi.suspend_data\":\"" + notes + "\"}}]}";
        assertThat(learner.post("/api/v1/launches/" + id("launch", sheet) + "/changes", change)).contains("\"kept\":[1]");
    }

    /** What the player finds when it is opened again. */
    private static String read(Application application) {
        var learner = Visitor.as(application, "cio");
        return learner.post(launch(learner), null);
    }

    private static String launch(Visitor learner) {
        var courses = COURSE.matcher(learner.page("/learning/my.xhtml")).results().map(found -> found.group()).distinct();
        var player = courses.map(course -> PLAYER.matcher(learner.page(course))).filter(found -> found.find()).findFirst().orElseThrow();
        return "/api/v1/launches?" + player.group(1) + "&" + player.group(2);
    }

    private static String id(String name, String json) { return ID.matcher(json).results().filter(found -> found.group(1).equals(name)).findFirst().orElseThrow().group(2); }

    private List<String> rows() { return TABLES.stream().map(table -> table + " " + number("select count(*) from " + table)).toList(); }

    @Test
    void a_schema_from_a_newer_program_stops_the_start() {
        migrated();
        run("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) "
            + "values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 1, 'sa', 1, true)");
        refused("The database is newer than this program: it has migration 9999 (of the future)", "Start the newer program, or restore the backup taken before it.");
        assertThat(number("select count(*) from flyway_schema_history where version = '9999'")).isEqualTo(1);
    }

    @Test
    void a_migration_that_fails_stops_the_start_and_leaves_the_data_as_it_was() {
        migrated();
        run("insert into desk_mark (id, person_id, rule_name, subject, until_on, reason, made_at) values (1, 1, 'r', 's', date '2030-01-01', 'kept', timestamp '2030-01-01 00:00:00')");
        run("delete from flyway_schema_history where version = '0610'");
        refused("A migration of the database failed", "V0610__desk_mark.sql");
        assertThat(number("select count(*) from desk_mark where reason = 'kept'")).isEqualTo(1);
    }

    @Test
    void damage_that_an_unclean_stop_left_stops_the_start() throws IOException {
        migrated();
        run("set referential_integrity false; insert into account (person_id, failures, demo, version) values (4711, 0, false, 0)");
        Files.writeString(home.resolve("running"), "1");
        refused("The last process did not end as it should, and the embedded database is damaged: 1 rows of account refer to rows of person that do not exist (account_person_fk)", "Restore a backup of the home folder.");
        assertThat(home.resolve("running")).as("the next start looks again").exists();
    }

    private void refused(String... sentences) {
        try (var application = Application.launch(Map.of("BELLWETHER_HOME", home.toString(), "BELLWETHER_DEMO", "false"))) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            assertThat(application.log()).contains("Bellwether does not start.").contains(sentences).doesNotContain("Bellwether is ready");
        }
    }

    private void migrated() { Migrations.run(source()); }

    private void run(String sql) {
        try (var connection = source().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private long number(String sql) {
        try (var connection = source().getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The application's own database, while it is not running. */
    private javax.sql.DataSource source() { return Databases.of(Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null))); }
}

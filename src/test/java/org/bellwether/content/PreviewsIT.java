package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bellwether.course.Courses;
import org.bellwether.course.NewCourse;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trainer tries a package as a learner would; nobody can tell afterwards. */
class PreviewsIT {

    @RegisterExtension final Database database = new Database();
    private Services services;
    private PackageVersionId version;

    @BeforeEach
    void upload() {
        services = new Services(database).at("2030-01-15T08:00:00Z");
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        as("trainer", Role.TRAINER);
        version = database.inTransaction(() -> services.get(PackageIntake.class).take(new ByteArrayInputStream(Zips.scorm12("Forklifts", "80", "<!doctype html><title>x</title>").bytes()), "lesson.zip"));
    }

    private void as(String login, String... roles) {
        var id = services.get(Persons.class).byLogins(List.of(login)).get(login);
        services.as(Caller.of(services.get(Persons.class).card(id), roles));
    }

    private LaunchSheet preview() { return database.inTransaction(() -> services.get(Previews.class).of(version)); }

    /** How many rows each table has. */
    private Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var connection = database.source().getConnection(); var tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (!"INFORMATION_SCHEMA".equalsIgnoreCase(tables.getString("TABLE_SCHEM"))) rows.put(tables.getString("TABLE_NAME"), database.number("select count(*) from " + tables.getString("TABLE_NAME")));
            }
        }
        return rows;
    }

    @Test
    void a_preview_leaves_no_row_anywhere() throws SQLException {
        var before = rows();
        assertThat(before).containsKeys("attempt", "attempt_unit", "attempt_visit", "launch", "player_op", "enrolment").hasSizeGreaterThan(30);
        var sheet = preview();
        assertThat(sheet.mode()).isEqualTo("browse");
        assertThat(sheet.launch()).as("nothing that could be reported to").isNull();
        assertThat(sheet.units()).singleElement().satisfies(unit -> {
            assertThat(unit.entry()).isEqualTo("ab-initio");
            assertThat(unit.values()).isEmpty();
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_lesson_is_tried_by_those_who_answer_for_its_course_only() {
        var course = database.inTransaction(() -> services.get(Packages.class).makeCourse(version, new NewCourse(new Localized("Forklifts", null), null, "en", 10), null));
        var lesson = services.get(Courses.class).lessons(course).get(0).id();
        assertThat(services.get(Previews.class).of(lesson).launch()).isNull();
        as("cio", Role.TRAINER);
        assertThatThrownBy(this::preview).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> services.get(Previews.class).of(lesson)).isInstanceOf(org.bellwether.platform.Refusal.class);
    }

    @Test
    void its_addresses_open_the_files_for_two_hours_and_take_no_report() {
        var token = preview().files().replaceAll(".*/c/(.*)/", "$1");
        var files = services.get(PackageFiles.class);
        assertThat(services.get(ContentTokens.class).read(token, java.time.Instant.parse("2030-01-15T08:00:00Z"))).hasValueSatisfying(pass -> {
            assertThat(pass.launch()).isNull();
            assertThat(pass.version()).isEqualTo(version);
        });
        services.at("2030-01-15T09:59:59Z");
        assertThat(files.find(token, "index.html")).isPresent();
        services.at("2030-01-15T10:00:00Z");
        assertThat(files.find(token, "index.html")).isEmpty();
    }
}

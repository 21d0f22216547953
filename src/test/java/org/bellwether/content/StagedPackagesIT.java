package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.Media;
import org.bellwether.course.NewCourse;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Packages that were uploaded and of which nothing was made are taken away; nothing else ever is. */
class StagedPackagesIT {

    /** The smallest picture that browsers show. */
    private static final byte[] DOT = java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAwIB/ayZxAAAAABJRU5ErkJggg==");
    private static final String UPLOADED = "2030-01-15T08:00:00Z";
    private static final String NEXT_DAY = "2030-01-16T08:00:01Z";

    @RegisterExtension final Database database = new Database();
    @TempDir Path home;
    private Services services;

    @BeforeEach
    void begin() {
        services = new Services(database).at(UPLOADED)
            .with(Settings.class, Settings.of(Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null))));
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        var trainer = services.get(Persons.class).byLogins(List.of("trainer")).get("trainer");
        services.as(Caller.of(services.get(Persons.class).card(trainer), Role.TRAINER, Role.EMPLOYEE));
    }

    private PackageVersionId take(Zips zip) { return database.inTransaction(() -> services.get(PackageIntake.class).take(new ByteArrayInputStream(zip.bytes()), "lesson.zip")); }

    private CourseId courseOf(PackageVersionId version) {
        return database.inTransaction(() -> services.get(Packages.class).makeCourse(version, new NewCourse(new Localized("Forklifts", null), null, "en", 10), null));
    }

    private void sweep() { database.inTransaction(() -> services.get(StagedTimer.class).sweep()); }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.startsWith(home.resolve("secrets"))).toList();
        }
    }

    private Path stored(byte[] bytes) throws IOException {
        for (var file : files()) if (java.util.Arrays.equals(Files.readAllBytes(file), bytes)) return file;
        return null;
    }

    @Test
    void a_package_of_which_nothing_was_made_in_a_day_goes_with_its_files() throws IOException {
        var version = take(Zips.scorm12("Forklifts", "80", "<!doctype html><title>x</title>"));
        assertThat(files()).as("the archive, the manifest and the page").hasSize(3);
        services.at("2030-01-16T08:00:00Z");
        sweep();
        assertThat(services.get(Packages.class).report(version)).as("its day is not over").isNotNull();
        services.at(NEXT_DAY);
        sweep();
        for (var table : new String[] {"package_version", "package_file", "package_unit"}) assertThat(database.number("select count(*) from " + table)).as(table).isZero();
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> services.get(Packages.class).report(version)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> courseOf(version)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_package_that_a_lesson_plays_stays_with_all_its_files_however_old() throws IOException {
        var shared = "<!doctype html><title>shared by both</title>";
        var played = take(Zips.scorm12("Played", "80", shared));
        courseOf(played);
        var before = files();
        take(Zips.scorm12("Given up", "80", shared).with("more.html", "<!doctype html><title>only here</title>"));
        services.at("2031-01-15T08:00:00Z");
        sweep();
        assertThat(database.number("select count(*) from package_version")).isEqualTo(1);
        assertThat(database.number("select count(*) from package_file")).isEqualTo(2);
        assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_file_that_another_feature_keeps_too_stays() throws IOException {
        var course = courseOf(take(Zips.scorm12("Played", "80", "<!doctype html><title>x</title>")));
        database.inTransaction(() -> services.get(Media.class).add(course, "dot.png", new ByteArrayInputStream(DOT)));
        take(Zips.scorm12("Given up", "80", "<!doctype html><title>y</title>").with("dot.png", DOT));
        services.at(NEXT_DAY);
        sweep();
        assertThat(database.number("select count(*) from package_version")).isEqualTo(1);
        assertThat(stored(DOT)).isNotNull();
        assertThat(stored("<!doctype html><title>y</title>".getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void a_package_that_could_not_be_entered_leaves_no_file() throws IOException {
        services.with(Packages.class, new Packages() {
            @Override
            public PackageVersionId keep(PackageInspector.Inspection found, String fileName, org.bellwether.platform.storage.StoredFile archive, java.util.Map<String, org.bellwether.platform.storage.StoredFile> files) {
                throw new IllegalStateException("the database is gone");
            }
        });
        assertThatThrownBy(() -> take(Zips.scorm12("Forklifts", "80", "<!doctype html><title>x</title>"))).hasMessage("the database is gone");
        assertThat(files()).isEmpty();
        services.get(FileStore.class).sweep();
        assertThat(files()).isEmpty();
    }
}

package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.Media;
import org.bellwether.course.NewCourse;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.Persons;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the operator's settings allow is all that is taken; what is more leaves neither file nor row. */
class UploadLimitsIT {

    private static final String PAGE = "<!doctype html><title>x</title>";
    private static final int MEGABYTE = 1_048_576;

    @RegisterExtension final Database database = new Database();
    @TempDir Path home;
    private Services services;

    @BeforeEach
    void begin() {
        services = new Services(database).at("2030-01-15T08:00:00Z");
        limits(Map.of());
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        var trainer = services.get(Persons.class).byLogins(List.of("trainer")).get("trainer");
        services.as(Caller.of(services.get(Persons.class).card(trainer), Role.TRAINER, Role.EMPLOYEE));
    }

    private void limits(Map<String, String> given) {
        var all = new TreeMap<>(given);
        all.put("bellwether.home", home.toString());
        services.with(Settings.class, Settings.of(Values.read(name -> Optional.ofNullable(all.get(name)))));
    }

    private PackageVersionId take(Zips zip) { return database.inTransaction(() -> services.get(PackageIntake.class).take(new ByteArrayInputStream(zip.bytes()), "lesson.zip")); }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Refused with that sentence in both languages, and as if it had never come. */
    private void refused(Runnable upload, String key, String english, String chinese) throws IOException {
        assertThatThrownBy(upload::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(Messages.text(Messages.LOCALES.get(0), key, refusal.arguments())).contains(english);
            assertThat(Messages.text(Messages.LOCALES.get(1), key, refusal.arguments())).contains(chinese);
        });
        for (var table : new String[] {"package_version", "package_file", "package_unit", "course_medium"}) assertThat(database.number("select count(*) from " + table)).as(table).isZero();
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).as("files under the home folder").isEmpty();
        }
    }

    @Test
    void a_package_that_is_too_large_by_setting() throws IOException {
        limits(Map.of("bellwether.upload.megabytes", "1"));
        var large = Zips.scorm12("Large", null, PAGE).with("film.bin", noise(MEGABYTE));
        refused(() -> take(large), "content.upload.large", "larger than 1 MB", "上限 1 MB");
        limits(Map.of("bellwether.upload.megabytes", "2"));
        assertThat(take(large)).isNotNull();
    }

    @Test
    void a_package_that_unpacks_to_too_much_by_setting() throws IOException {
        limits(Map.of("bellwether.archive.megabytes", "3"));
        var swelling = Zips.scorm12("Swelling", null, PAGE).with("one.bin", new byte[2 * MEGABYTE]).with("two.bin", new byte[2 * MEGABYTE]);
        refused(() -> take(swelling), "content.zip.total", "larger than 3 MB together", "3 MB");
        limits(Map.of("bellwether.archive.megabytes", "5"));
        assertThat(take(swelling)).isNotNull();
    }

    @Test
    void a_package_that_unpacks_to_too_many_times_its_size_by_setting() throws IOException {
        limits(Map.of("bellwether.archive.ratio", "500"));
        var bomb = Zips.scorm12("Bomb", null, PAGE).with("zeros.txt", new byte[12 * MEGABYTE]);
        refused(() -> take(bomb), "content.zip.bomb", "more than 500 times its size", "500");
        limits(Map.of("bellwether.archive.ratio", "2000"));
        assertThat(take(bomb)).isNotNull();
    }

    @Test
    void a_video_or_picture_that_is_too_large_by_setting() throws IOException {
        limits(Map.of("bellwether.upload.megabytes", "1"));
        var course = database.inTransaction(() -> services.get(Courses.class).create(new NewCourse(new Localized("Pumps", null), null, "en", 10)));
        var film = film(MEGABYTE + 1);
        refused(() -> add(course, film), "course.medium.too-large", "1 MB", "1 MB");
        add(course, film(MEGABYTE));
        assertThat(database.number("select count(*) from course_medium")).isEqualTo(1);
    }

    @Test
    void a_medium_that_is_not_what_its_name_says() throws IOException {
        var course = database.inTransaction(() -> services.get(Courses.class).create(new NewCourse(new Localized("Pumps", null), null, "en", 10)));
        refused(() -> add(course, "<html><script>alert(1)</script></html>".getBytes()), "course.medium.wrong-type", "film.mp4", "film.mp4");
    }

    private void add(CourseId course, byte[] bytes) { database.inTransaction(() -> services.get(Media.class).add(course, "film.mp4", new ByteArrayInputStream(bytes))); }

    /** The beginning of an MP4, and then anything. */
    private static byte[] film(int length) {
        var bytes = noise(length);
        var head = HexFormat.of().parseHex("00000018667479706d703432000000006d70343269736f6d");
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}

package org.bellwether.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the demo organisation is written, and that it is there whole or not at all. */
class DemoLoaderIT {

    @RegisterExtension final Database database = new Database();
    private Services services;

    @BeforeEach
    void begin() { services = new Services(database).at("2030-06-03T12:00:00Z"); }

    @Test
    void an_empty_database_is_filled_once() {
        load();
        var people = database.number("select count(*) from person");
        assertThat(people).isEqualTo(240);
        assertThat(database.number("select count(*) from demo_chapter")).isEqualTo(chapters().size()).isEqualTo(10);
        database.run("update person set full_name = 'Somebody Else' where login = 'cio'");
        services.at("2030-07-01T12:00:00Z");
        load();
        assertThat(database.number("select count(*) from person")).isEqualTo(people);
        assertThat(database.number("select count(*) from person where full_name = 'Somebody Else'")).isEqualTo(1);
    }

    @Test
    void a_database_in_which_somebody_made_anything_is_left_alone() {
        database.run("insert into org_unit (id, code, name_en) values (1, 'ONE', 'One')");
        database.run("insert into person (id, login, full_name, unit_id, job_title, site, language, time_zone, status, version) values (1, 'me', 'Me', 1, 'x', 'x', 'en', 'UTC', 'ACTIVE', 1)");
        load();
        assertThat(database.number("select count(*) from person")).isEqualTo(1);
        assertThat(database.number("select count(*) from demo_chapter")).isZero();
    }

    @Test
    void without_the_demo_nothing_is_written() {
        services.with(Settings.class, Settings.of(Values.read(name -> Optional.ofNullable("bellwether.demo".equals(name) ? "false" : null))));
        load();
        assertThat(database.number("select count(*) from person")).isZero();
    }

    @Test
    void a_start_that_ended_half_way_leaves_nothing_and_the_next_one_begins_anew_on_its_own_day() {
        var writer = services.get(ChapterWriter.class);
        var half = Stream.concat(chapters().stream().filter(chapter -> chapter.order() < 45), Stream.of(new Ending())).toList();
        assertThatThrownBy(() -> database.inTransaction(() -> writer.write(half))).hasMessage("the process ends here");
        assertThat(database.number("select count(*) from person")).isZero();
        assertThat(database.number("select count(*) from enrolment")).isZero();
        assertThat(database.number("select count(*) from demo_chapter")).isZero();

        services.at("2030-06-09T12:00:00Z");
        load();
        assertThat(database.number("select count(*) from demo_chapter")).isEqualTo(chapters().size());
        assertThat(database.number("select count(*) from enrolment where completed_at is not null")).as("all chapters tell of the same day")
            .isEqualTo(database.number("select count(*) from award"));
    }

    private void load() { database.inTransaction(() -> services.get(DemoLoader.class).load()); }

    private List<DemoChapter> chapters() { return services.get(DemoLoader.class).chapters.stream().sorted(Comparator.comparingInt(DemoChapter::order)).toList(); }

    /** Stands for the end of the process. */
    private static final class Ending implements DemoChapter {
        @Override public int order() { return 45; }
        @Override public void write() { throw new IllegalStateException("the process ends here"); }
    }
}

package org.bellwether.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.Persons;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.text.Messages;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SurveyChapterIT {

    @RegisterExtension final Database database = new Database();
    private Services services;
    private HeatMaps maps;

    @BeforeEach
    void tell() {
        services = new Services(database).at("2030-06-03T12:00:00Z");
        database.inTransaction(services.get(PeopleChapter.class)::write);
        assertThat(services.get(SurveyChapter.class).blank()).isTrue();
        database.inTransaction(services.get(SurveyChapter.class)::write);
        maps = services.get(HeatMaps.class);
    }

    private WaveResults newest() { return maps.results(maps.newest().orElseThrow(), null); }

    private static HeatMapRow row(HeatMap map, String name) { return map.parts().stream().filter(row -> row.name().en().equals(name)).findFirst().orElseThrow(); }

    private static long percent(HeatMap map, String name, Dimension dimension) { return row(map, name).share(dimension).percent(); }

    @Test
    void tells_two_closed_waves_and_one_that_is_open() {
        assertThat(services.get(Waves.class).list()).extracting(WaveRow::status).containsExactly(WaveStatus.OPEN, WaveStatus.CLOSED, WaveStatus.CLOSED);
        assertThat(services.get(Waves.class).list()).extracting(WaveRow::invited).containsOnly(240L);
        assertThat(newest().rate()).isBetween(65L, 90L);
        assertThat(newest().earlier().en()).isEqualTo("Before the first go-live");
    }

    @Test
    void sales_know_how_and_do_not_want_to_and_assembly_want_to_and_have_no_time() {
        var map = newest().map();
        assertThat(percent(map, "Sales", Dimension.WILL)).isLessThan(percent(map, "Warehouse and logistics", Dimension.WILL) - 35);
        assertThat(percent(map, "Sales", Dimension.SKILL)).isGreaterThan(50);
        assertThat(percent(map, "Assembly", Dimension.WILL)).isGreaterThan(60);
        assertThat(percent(map, "Assembly", Dimension.ROOM)).isLessThan(40);
        assertThat(map.whole().share(Dimension.SKILL).change().trend()).isEqualTo(Change.Trend.RISE);
    }

    @Test
    void the_silent_team_is_hidden_and_so_is_the_one_that_would_give_it_away() {
        var sales = row(newest().map(), "Sales").unit();
        var teams = maps.results(newest().wave(), sales).map();
        assertThat(teams.parts()).hasSize(3);
        assertThat(row(teams, "Spare parts desk").isShown()).isFalse();
        assertThat(teams.parts().stream().filter(row -> !row.isShown())).hasSize(2);
        assertThat(teams.isSuppressed()).isTrue();
        assertThat(maps.items(newest().wave(), row(teams, "Spare parts desk").unit(), Dimension.WILL)).isEmpty();
    }

    @Test
    void the_file_carries_only_what_the_page_shows() {
        var sales = row(newest().map(), "Sales").unit();
        var file = new ByteArrayOutputStream();
        maps.export(newest().wave(), sales, Locale.ENGLISH, file);
        var lines = file.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1 + 4 * 5);
        assertThat(lines.stream().filter(line -> line.startsWith("\"Spare parts desk\""))).hasSize(5).allMatch(line -> line.replace("Spare parts desk", "").matches("[^0-9]*"));
        assertThat(lines.get(1)).startsWith("\"Sales\",\"Overall\",");
    }

    @Test
    void every_field_opens_to_its_items() {
        var map = newest().map();
        assertThat(maps.items(newest().wave(), null, null)).hasSize(12);
        var will = maps.items(newest().wave(), row(map, "Sales").unit(), Dimension.WILL);
        assertThat(will).hasSize(3).allMatch(figure -> figure.distribution().n() == row(map, "Sales").n());
        assertThat(will.stream().mapToDouble(figure -> figure.share().value()).average().orElseThrow()).isCloseTo(row(map, "Sales").share(Dimension.WILL).value(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void the_desk_says_whom_to_talk_to_and_what_to_tell() {
        var items = services.get(SurveyDesk.class).items(java.time.LocalDate.of(2030, 6, 3));
        assertThat(items).extracting(DeskItem::column).contains(DeskItem.Column.TALK_TO, DeskItem.Column.TELL_THE_CEO);
        assertThat(items.stream().filter(item -> item.column() == DeskItem.Column.TALK_TO).map(item -> item.what().key()))
            .containsExactlyInAnyOrder("survey.desk.gap.what.WILL", "survey.desk.gap.what.ROOM");
        for (var locale : Messages.LOCALES) items.forEach(item -> assertThat(Messages.text(locale, item.what().key(), item.what().arguments())).doesNotContain("{"));
    }

    @Test
    void those_whom_a_visitor_can_be_have_not_answered_the_open_one() {
        for (var login : new String[] {"employee", "employee2", "overdue"}) {
            services.as(Caller.of(services.get(Persons.class).card(services.get(DemoCast.class).known(login).id())));
            assertThat(services.get(Invitations.class).waiting()).as(login).hasSize(1);
        }
    }

    @Test
    void a_heat_map_takes_the_same_few_statements_however_much_it_shows() {
        var wave = newest().wave();
        assertThat(database.statementsOf(() -> maps.results(wave, null))).isEqualTo(3);
        assertThat(database.statementsOf(() -> maps.items(wave, null, null))).isEqualTo(3);
    }

    @Test
    void the_open_wave_can_be_closed_and_read() {
        var open = services.get(Waves.class).list().get(0);
        assertThat(database.number("select count(*) from survey_envelope")).isEqualTo(open.answered());
        database.inTransaction(() -> services.get(Waves.class).close(open.id()));
        assertThat(newest().wave()).isEqualTo(open.id());
        assertThat(newest().answered()).isEqualTo((int) open.answered());
    }
}

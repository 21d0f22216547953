package org.bellwether.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.bellwether.audience.TargetGroup;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.statistics.Proportions;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Plays the one who holds the whole database: a dump after every single answer and one after the close, the order of every
 * write, the row numbers of the engine. Must not find out who gave which response.
 */
class AnonymityIT {

    private static final List<String> TABLES = List.of("survey_wave", "survey_segment", "survey_invitation", "survey_envelope", "survey_response", "survey_result");

    @RegisterExtension final Database database = new Database();
    private final Random chance = new Random(7);
    private Services services;
    private Waves waves;

    @BeforeEach
    void people() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        waves = services.get(Waves.class);
    }

    /** Who said what, in the order in which they did; every vector is somebody's own. */
    private Map<PersonId, List<Integer>> field(WaveId wave, int answers, Runnable afterEach) {
        var everyone = new ArrayList<>(services.get(Persons.class).everyone());
        Collections.shuffle(everyone, chance);
        var cards = services.get(Persons.class).cards(everyone);
        var said = new LinkedHashMap<PersonId, List<Integer>>();
        var vectors = new HashSet<List<Integer>>();
        for (var person : everyone.subList(0, answers)) {
            var ratings = IntStream.range(0, 12).mapToObj(item -> 1 + chance.nextInt(5)).toList();
            if (!vectors.add(ratings)) continue;
            said.put(person, ratings);
            services.as(Caller.of(cards.get(person)));
            var token = database.inTransaction(() -> services.get(Invitations.class).token(wave));
            database.inTransaction(() -> services.get(Responses.class).submit(token, ratings));
            afterEach.run();
        }
        return said;
    }

    private WaveId openWave() {
        var wave = database.inTransaction(() -> waves.prepare(new NewWave(new Localized("Now", null), TargetGroup.EVERYONE, LocalDate.of(2030, 1, 20))));
        database.inTransaction(() -> waves.open(wave));
        return wave;
    }

    private void close(WaveId wave) { database.inTransaction(() -> waves.close(wave)); }

    @Test
    void before_the_close_no_dump_holds_an_answer_and_after_it_none_of_them_matches() {
        var wave = openWave();
        var seen = new HashSet<String>();
        var said = field(wave, 60, () -> rows("survey_envelope").forEach(row -> seen.addAll(List.of(row.get("id"), row.get("sealed")))));
        assertThat(seen).hasSize(120);
        said.values().forEach(ratings -> assertThat(dump()).noneMatch(cell -> cell.contains(joined(ratings))));
        assertThat(rows("survey_envelope").stream().map(row -> row.get("sealed").length()).distinct()).hasSize(1);

        close(wave);
        assertThat(rows("survey_envelope")).isEmpty();
        assertThat(rows("survey_response")).hasSize(said.size());
        assertThat(dump()).doesNotContainAnyElementsOf(seen);
        assertThat(rows("survey_invitation")).allMatch(row -> row.get("token_hash") == null && row.get("draft_key") == null);
    }

    @Test
    void a_response_has_no_column_in_which_a_person_time_order_or_device_could_hide() {
        assertThat(columns("survey_response")).containsExactly("atom_code", "id", "ratings", "wave_id");
        assertThat(columns("survey_envelope")).containsExactly("id", "sealed", "wave_id");
        assertThat(columns("survey_result")).containsExactly("atom_code", "id", "item_no", "n1", "n2", "n3", "n4", "n5", "wave_id");
        assertThat(columns("survey_invitation")).containsExactly("draft_key", "id", "person_id", "reminded_on", "reminders", "segment_id", "status", "token_hash", "wave_id");
    }

    @Test
    void invitation_and_response_share_no_value_but_the_wave() {
        var wave = openWave();
        field(wave, 60, () -> { });
        close(wave);
        var invitations = values("survey_invitation", "wave_id");
        assertThat(values("survey_response", "wave_id")).doesNotContainAnyElementsOf(invitations);
        assertThat(rows("survey_response").stream().map(row -> row.get("id"))).allMatch(id -> java.util.UUID.fromString(id).version() == 4);
    }

    @Test
    void every_atom_holds_five_or_more() {
        var wave = openWave();
        field(wave, 35, () -> { });
        close(wave);
        var sizes = new HashMap<String, Integer>();
        rows("survey_response").forEach(row -> sizes.merge(row.get("atom_code"), 1, Integer::sum));
        assertThat(sizes.values()).allMatch(n -> n >= 5);
    }

    /**
     * The attacker knows in which order people answered, which envelope each wrote, everyone's atom, and in which order the
     * engine keeps and returns rows; they match first to first. They must not do better than drawing lots within an atom.
     */
    @Test
    void guessing_by_order_is_no_better_than_drawing_lots() {
        var guesses = 0;
        var right = 0;
        for (var game = 0; game < 6; game++) {
            var wave = openWave();
            var said = field(wave, 90, () -> { });
            close(wave);
            for (var order : orders()) {
                var found = guess(wave, said, order);
                right += found[0];
                guesses += found[1];
            }
        }
        var share = (double) right / guesses;
        assertThat(Proportions.wilson(right, guesses).high()).as(right + " of " + guesses + " right").isLessThanOrEqualTo(1.0 / Wave.MINIMUM + 0.02);
        assertThat(share).isLessThan(0.2);
    }

    private List<String> orders() {
        var orders = new ArrayList<>(List.of("", " order by id", " order by ratings"));
        if (!database.isMariaDb()) orders.add(" order by _rowid_");
        return orders;
    }

    private int[] guess(WaveId wave, Map<PersonId, List<Integer>> said, String order) {
        var atomOfSegment = new HashMap<String, String>();
        query("select * from survey_segment where wave_id = " + wave.value()).forEach(row -> atomOfSegment.put(row.get("id"), row.get("atom_code")));
        var atomOfPerson = new HashMap<String, String>();
        query("select * from survey_invitation where status = 'ANSWERED' and wave_id = " + wave.value()).forEach(row -> atomOfPerson.put(row.get("person_id"), atomOfSegment.get(row.get("segment_id"))));
        var rowsOfAtom = new HashMap<String, ArrayList<String>>();
        query("select * from survey_response where wave_id = " + wave.value() + order).forEach(row -> rowsOfAtom.computeIfAbsent(row.get("atom_code"), atom -> new ArrayList<>()).add(row.get("ratings")));
        var right = 0;
        for (var one : said.entrySet()) {
            var rows = rowsOfAtom.get(atomOfPerson.get(String.valueOf(one.getKey().value())));
            if (rows.remove(0).equals(joined(one.getValue()))) right++;
        }
        return new int[] {right, said.size()};
    }

    private static String joined(List<Integer> ratings) { return String.join(" ", ratings.stream().map(String::valueOf).toList()); }

    private Set<String> dump() {
        var cells = new HashSet<String>();
        TABLES.forEach(table -> rows(table).forEach(row -> row.values().stream().filter(java.util.Objects::nonNull).forEach(cells::add)));
        return cells;
    }

    private Set<String> values(String table, String except) {
        var values = new HashSet<String>();
        rows(table).forEach(row -> row.forEach((column, value) -> {
            if (!column.equals(except) && value != null) values.add(value);
        }));
        return values;
    }

    private Set<String> columns(String table) {
        try (var connection = database.source().getConnection(); var found = connection.getMetaData().getColumns(connection.getCatalog(), null, table, "%")) {
            var names = new TreeSet<String>();
            while (found.next()) names.add(found.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
            return names;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<Map<String, String>> rows(String table) { return query("select * from " + table); }

    private List<Map<String, String>> query(String sql) {
        try (var connection = database.source().getConnection(); var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<Map<String, String>>();
            while (found.next()) {
                var row = new LinkedHashMap<String, String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) row.put(found.getMetaData().getColumnLabel(column).toLowerCase(java.util.Locale.ROOT), found.getString(column));
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}

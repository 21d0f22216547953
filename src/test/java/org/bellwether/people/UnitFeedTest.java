package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedLine;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of org units against the units that are there. */
class UnitFeedTest {

    private static final LocalDate DAY = LocalDate.of(2030, 6, 1);
    private static final PersonId ANNA = new PersonId(1);
    private static final PersonId BO = new PersonId(2);

    private final OrgUnitId root = new OrgUnitId(10);
    private final OrgUnitId sales = new OrgUnitId(11);
    private final OrgUnitId europe = new OrgUnitId(12);
    private final OrgUnitId service = new OrgUnitId(13);
    private final OrgHistory history = new OrgHistory(List.of(unit(root, null, "R", null), unit(sales, root, "SAL", ANNA), unit(europe, sales, "SAL-EU", null), unit(service, root, "SER", null)));
    private UnitFeed feed;

    private static UnitHistory unit(OrgUnitId id, OrgUnitId parent, String code, PersonId head) {
        return new UnitHistory(id, code, new ArrayList<>(List.of(new UnitPeriod(id, parent, head, new Localized(code, null), Period.ALWAYS))));
    }

    private static FeedRules rules(Missing missing, boolean erase, boolean create, boolean update, boolean end) { return new FeedRules(missing, erase, create, update, end, DAY); }

    private static final FeedRules ALL = rules(Missing.KEEP, true, true, true, true);

    private static FeedLine line(long number, String code, String name, String parent, String head) {
        var values = new EnumMap<FeedField, String>(FeedField.class);
        values.put(FeedField.UNIT, code);
        if (name != null) values.put(FeedField.UNIT_NAME, name);
        if (parent != null) values.put(FeedField.PARENT, parent);
        if (head != null) values.put(FeedField.HEAD, head);
        return new FeedLine(number, values);
    }

    private List<UnitFeed.Told> compare(FeedRules rules, Set<OrgUnitId> peopled, FeedLine... lines) {
        feed = new UnitFeed(rules, history.on(DAY), Map.of("1001", ANNA, "1002", BO), Map.of(ANNA, "1001"), peopled);
        return feed.compare(Arrays.asList(lines));
    }

    private List<FeedAction> actions(FeedRules rules, FeedLine... lines) { return compare(rules, Set.of(), lines).stream().map(told -> told.outcome().action()).toList(); }

    private String reason(FeedLine... lines) { return compare(ALL, Set.of(), lines).get(lines.length - 1).outcome().reason(); }

    private OrgNode then(String code) { return history.on(DAY).all().stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow(); }

    @Test
    void a_unit_may_stand_under_one_of_a_later_line_and_two_may_change_places() {
        assertThat(actions(ALL, line(2, "NEW-A", "New A", "NEW", "1002"), line(3, "NEW", "New", "SER", null), line(4, "SAL", null, "SAL-EU", null), line(5, "sal-eu", "Europe", "R", null), line(6, "SER", "SER", "R", "")))
            .containsExactly(FeedAction.CREATE, FeedAction.CREATE, FeedAction.UPDATE, FeedAction.UPDATE, FeedAction.SAME);
        history.apply(feed.changes(), DAY);
        assertThat(then("NEW-A").parent()).isEqualTo(then("NEW").id());
        assertThat(then("NEW-A").head()).isEqualTo(BO);
        assertThat(then("SAL").parent()).isEqualTo(europe);
        assertThat(then("SAL-EU").parent()).isEqualTo(root);
        assertThat(then("SAL-EU").name().en()).isEqualTo("Europe");
        assertThat(history.on(DAY.minusDays(1)).find(europe).orElseThrow().parent()).isEqualTo(sales);
    }

    @Test
    void what_an_empty_cell_means_is_said_beside_the_file() {
        assertThat(actions(rules(Missing.KEEP, false, true, true, true), line(2, "SAL", "SAL", "R", ""))).containsExactly(FeedAction.SAME);
        var told = compare(ALL, Set.of(), line(2, "SAL", "SAL", "", "")).get(0);
        assertThat(told.outcome().changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(FeedField.HEAD);
            assertThat(change.before()).isEqualTo("1001");
            assertThat(change.after()).isNull();
        });
        history.apply(feed.changes(), DAY);
        assertThat(then("SAL").head()).isNull();
    }

    @Test
    void what_cannot_be_is_refused_line_by_line_with_what_is_wrong() {
        assertThat(reason(line(2, "", "Nameless", "R", null))).isEqualTo("people.unit.no-code");
        assertThat(reason(line(2, "X".repeat(33), "Long", "R", null))).isEqualTo("people.unit.no-code");
        assertThat(reason(line(2, "A", "Once", "R", null), line(3, "a", "Twice", "R", null))).isEqualTo("people.import.line.unit-repeated");
        assertThat(reason(line(2, "A", "", "R", null))).isEqualTo("people.import.line.unit-needs");
        assertThat(reason(line(2, "A", "Where", "", null))).isEqualTo("people.import.line.unit-needs");
        assertThat(reason(line(2, "A", "Lost", "NOWHERE", null))).isEqualTo("people.import.line.no-parent");
        assertThat(reason(line(2, "B", "Lost as well", "NOWHERE", null), line(3, "A", "Under it", "B", null))).isEqualTo("people.import.line.no-parent");
        assertThat(reason(line(2, "R", null, "SAL", null))).isEqualTo("people.unit.root");
        assertThat(reason(line(2, "SAL", null, "SAL", null))).isEqualTo("people.unit.circle");
        assertThat(reason(line(2, "SAL", null, "SAL-EU", null))).isEqualTo("people.unit.circle");
        assertThat(reason(line(2, "A", "A", "B", null), line(3, "B", "B", "A", null))).isEqualTo("people.unit.circle");
        assertThat(reason(line(2, "SAL", "y".repeat(121), "", null))).isEqualTo("people.unit.no-name");
        assertThat(reason(line(2, "SAL", null, "", "9999"))).isEqualTo("people.import.line.no-head");
        assertThat(feed.changes()).isEmpty();
    }

    /** A line for each unit of a chain below the root, the deepest first or last. */
    private static FeedLine[] chain(int length, boolean upwards) {
        var lines = new ArrayList<FeedLine>();
        for (var at = 1; at <= length; at++) lines.add(line(at + 1, "C" + at, "Chain " + at, at == 1 ? "R" : "C" + (at - 1), null));
        if (upwards) Collections.reverse(lines);
        return lines.toArray(FeedLine[]::new);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_chain_is_refused_from_where_it_is_too_deep(boolean upwards) {
        var told = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(30), () -> compare(ALL, Set.of(), chain(20_000, upwards)));
        assertThat(told).filteredOn(one -> one.outcome().action() == FeedAction.CREATE).hasSize(OrgTree.MOST_LEVELS - 1).allSatisfy(one -> assertThat(one.line()).isLessThanOrEqualTo(OrgTree.MOST_LEVELS));
        assertThat(told).filteredOn(one -> one.outcome().action() == FeedAction.REFUSED).hasSize(20_000 - OrgTree.MOST_LEVELS + 1).allSatisfy(one -> assertThat(one.outcome().reason()).isEqualTo("people.unit.deep"));
        history.apply(feed.changes(), DAY);
    }

    @Test
    void a_chain_without_a_beginning_is_refused_as_a_whole() {
        var lines = chain(20_000, true);
        lines[lines.length - 1] = line(2, "C1", "Chain 1", "NOWHERE", null);
        var told = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(30), () -> compare(ALL, Set.of(), lines));
        assertThat(told).allSatisfy(one -> assertThat(one.outcome().reason()).isEqualTo("people.import.line.no-parent"));
    }

    @Test
    void the_line_that_moves_a_unit_is_refused_where_those_below_would_stand_too_deep() {
        compare(ALL, Set.of(), chain(OrgTree.MOST_LEVELS - 1, false));
        history.apply(feed.changes(), DAY);
        assertThat(reason(line(2, "C1", "Chain 1", "SAL", null))).isEqualTo("people.unit.deep");
        assertThat(reason(line(2, "C2", "Chain 2", "SAL", null))).isNull();
        assertThat(reason(line(2, "C24", "Chain 24", "C23", null))).as("as it stands").isNull();
    }

    @Test
    void what_the_file_may_not_do_is_left_alone() {
        assertThat(actions(rules(Missing.KEEP, true, false, true, true), line(2, "A", "A", "R", null), line(3, "B", "B", "A", null))).containsExactly(FeedAction.LEFT, FeedAction.REFUSED);
        assertThat(actions(rules(Missing.KEEP, true, true, false, true), line(2, "SAL", "Sales", "R", null))).containsExactly(FeedAction.LEFT);
        assertThat(actions(rules(Missing.END, true, true, true, false), line(2, "SAL", "SAL", "R", null), line(3, "SER", "SER", "R", null))).containsExactly(FeedAction.SAME, FeedAction.SAME, FeedAction.LEFT);
        assertThat(feed.changes()).isEmpty();
    }

    @Test
    void units_that_are_missing_close_from_below_unless_somebody_works_there() {
        var file = new FeedLine[] {line(2, "R", null, "", null), line(3, "SER", null, "R", null)};
        assertThat(actions(rules(Missing.END, true, true, true, true), file)).containsExactly(FeedAction.SAME, FeedAction.SAME, FeedAction.END, FeedAction.END);
        history.apply(feed.changes(), DAY);
        assertThat(history.on(DAY).all()).extracting(OrgNode::code).containsExactlyInAnyOrder("R", "SER");
    }

    @Test
    void a_unit_with_people_stays_and_so_does_what_is_above_it() {
        var told = compare(rules(Missing.END, true, true, true, true), Set.of(europe), line(2, "SER", null, "R", null));
        assertThat(told).extracting(one -> one.code() + " " + one.outcome().reason()).containsExactly("SER null", "SAL-EU people.import.line.unit-peopled", "SAL people.unit.has-units");
        var moved = compare(rules(Missing.END, true, true, true, true), Set.of(europe), line(2, "SER", null, "R", null), line(3, "SAL-EU", null, "SER", null));
        assertThat(moved).extracting(one -> one.code() + " " + one.outcome().action()).containsExactly("SER SAME", "SAL-EU UPDATE", "SAL END");
        history.apply(feed.changes(), DAY);
        assertThat(then("SAL-EU").parent()).isEqualTo(service);
    }

    @Test
    void what_is_planned_for_later_is_not_broken() {
        history.apply(new OrgChange.Close(service), DAY.plusDays(30));
        compare(ALL, Set.of(), line(2, "SAL", null, "SER", null));
        assertThatThrownBy(() -> history.apply(feed.changes(), DAY)).isInstanceOf(RuleViolation.class);
    }

    /** Whatever a file says, the tree afterwards is the one that its accepted lines describe, and a second time changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void any_file_makes_the_tree_that_it_describes(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 20; round++) {
            var lines = new ArrayList<FeedLine>();
            var codes = new ArrayList<>(history.on(DAY).all().stream().map(OrgNode::code).filter(code -> !code.equals("R")).toList());
            for (var fresh = random.nextInt(4); fresh > 0; fresh--) codes.add("U" + round + "-" + fresh);
            Collections.shuffle(codes, random);
            for (var code : codes) lines.add(line(lines.size() + 2, code, random.nextInt(3) == 0 ? "Name " + random.nextInt(100) : "Unit " + code, random.nextInt(4) == 0 ? "R" : codes.get(random.nextInt(codes.size())), null));
            var file = lines.toArray(FeedLine[]::new);
            var told = compare(ALL, Set.of(), file);
            history.apply(feed.changes(), DAY);
            var tree = history.on(DAY);
            var codesById = new HashMap<OrgUnitId, String>();
            tree.all().forEach(unit -> codesById.put(unit.id(), unit.code()));
            for (var at = 0; at < file.length; at++) {
                if (told.get(at).outcome().action() == FeedAction.REFUSED) continue;
                var unit = then(file[at].text(FeedField.UNIT));
                assertThat(unit.name().en()).isEqualTo(file[at].text(FeedField.UNIT_NAME));
                assertThat(codesById.get(unit.parent())).isEqualTo(file[at].text(FeedField.PARENT));
            }
            assertThat(compare(ALL, Set.of(), file)).extracting(one -> one.outcome().action()).doesNotContain(FeedAction.CREATE, FeedAction.UPDATE);
        }
    }
}

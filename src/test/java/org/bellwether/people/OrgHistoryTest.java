package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.bellwether.people.OrgChange.Close;
import org.bellwether.people.OrgChange.Head;
import org.bellwether.people.OrgChange.Merge;
import org.bellwether.people.OrgChange.Move;
import org.bellwether.people.OrgChange.Open;
import org.bellwether.people.OrgChange.Rename;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrgHistoryTest {

    private static final LocalDate MAY = LocalDate.of(2030, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2030, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2030, 7, 1);
    private static final PersonId ANNA = new PersonId(1);
    private static final PersonId BO = new PersonId(2);

    private final OrgUnitId root = new OrgUnitId(10);
    private final OrgUnitId sales = new OrgUnitId(11);
    private final OrgUnitId europe = new OrgUnitId(12);
    private final OrgUnitId service = new OrgUnitId(13);
    private final OrgHistory history = new OrgHistory(List.of(unit(root, null, "R"), unit(sales, root, "SAL"), unit(europe, sales, "SAL-EU"), unit(service, root, "SER")));

    private static UnitHistory unit(OrgUnitId id, OrgUnitId parent, String code) {
        return new UnitHistory(id, code, new ArrayList<>(List.of(new UnitPeriod(id, parent, null, new Localized(code, null), Period.ALWAYS))));
    }

    private OrgNode node(OrgUnitId unit, LocalDate day) { return history.on(day).find(unit).orElseThrow(); }

    @Test
    void what_changes_holds_from_its_day_on_and_not_before() {
        history.apply(new Move(europe, service), JUNE);
        assertThat(node(europe, JUNE.minusDays(1)).parent()).isEqualTo(sales);
        assertThat(node(europe, JUNE).parent()).isEqualTo(service);
        assertThat(node(europe, JULY).parent()).isEqualTo(service);
        assertThat(history.made()).hasSize(1);
    }

    @Test
    void a_change_carries_on_through_what_is_planned_for_other_things() {
        history.apply(new Head(sales, ANNA), JULY);
        history.apply(new Rename(sales, new Localized("Revenue", "营收部")), MAY);
        assertThat(node(sales, JULY).name().en()).isEqualTo("Revenue");
        assertThat(node(sales, JULY).head()).isEqualTo(ANNA);
        assertThat(node(sales, JUNE).head()).isNull();
    }

    @Test
    void a_later_plan_for_the_same_thing_stays() {
        history.apply(new Head(sales, BO), JULY);
        history.apply(new Head(sales, ANNA), MAY);
        assertThat(node(sales, JUNE).head()).isEqualTo(ANNA);
        assertThat(node(sales, JULY).head()).isEqualTo(BO);
    }

    @Test
    void two_changes_of_one_day_make_one_period() {
        history.apply(new Head(sales, BO), JUNE);
        history.apply(new Rename(sales, new Localized("Revenue", null)), JUNE);
        assertThat(history.made()).hasSize(1);
    }

    @Test
    void a_unit_that_is_opened_is_there_from_that_day_and_its_code_is_taken_for_good() {
        var fresh = new OrgUnitId(20);
        history.apply(new Open(fresh, service, "SER-1", new Localized("Desk", null)), JUNE);
        assertThat(history.on(MAY).find(fresh)).isEmpty();
        assertThat(history.on(JUNE).department(fresh)).isEqualTo(service);
        history.apply(new Close(fresh), JULY);
        refused("people.unit.code-taken", new Open(new OrgUnitId(21), service, "ser-1", new Localized("Desk", null)), JULY.plusDays(1));
    }

    @Test
    void a_merged_unit_hands_its_units_over_and_is_closed() {
        history.apply(new Merge(sales, service), JUNE);
        assertThat(history.on(JUNE).find(sales)).isEmpty();
        assertThat(node(europe, JUNE).parent()).isEqualTo(service);
        assertThat(node(europe, MAY).parent()).isEqualTo(sales);
        assertThat(history.on(MAY).below(sales)).contains(europe);
    }

    @Test
    void a_merge_takes_along_what_is_only_planned_to_come_below() {
        history.apply(new Move(service, sales), JULY);
        history.apply(new Merge(sales, root), JUNE);
        assertThat(node(service, JULY).parent()).isEqualTo(root);
    }

    private void refused(String key, OrgChange change, LocalDate day) {
        assertThatThrownBy(() -> history.apply(change, day)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    @Test
    void what_makes_no_tree_is_refused() {
        refused("people.unit.circle", new Move(sales, europe), JUNE);
    }

    @Test
    void the_root_stays_where_it_is() {
        refused("people.unit.root", new Move(root, sales), JUNE);
        refused("people.unit.root", new Close(root), JUNE);
        refused("people.unit.root", new Merge(root, sales), JUNE);
    }

    @Test
    void a_unit_is_not_merged_into_itself_or_what_is_below_it() {
        refused("people.unit.into-itself", new Merge(sales, sales), JUNE);
        refused("people.unit.into-below", new Merge(sales, europe), JUNE);
    }

    @Test
    void a_unit_with_units_below_is_not_closed_not_even_with_planned_ones() {
        refused("people.unit.has-units", new Close(sales), JUNE);
        history.apply(new Move(europe, service), JULY);
        refused("people.unit.has-units", new Close(sales), JUNE);
        history.apply(new Close(sales), JULY);
        assertThat(history.on(JULY).find(sales)).isEmpty();
    }

    @Test
    void nothing_moves_under_what_is_closed_by_then() {
        history.apply(new Close(service), JULY);
        refused("people.unit.no-parent", new Move(europe, service), JUNE);
    }

    @Test
    void nothing_happens_to_a_unit_on_a_day_on_which_it_is_not_there() {
        history.apply(new Close(service), JUNE);
        refused("people.unit.not-open", new Rename(service, new Localized("x", null)), JULY);
    }

    @Test
    void the_manager_is_the_nearest_head_who_is_somebody_else() {
        history.apply(new Head(root, BO), MAY);
        history.apply(new Head(sales, ANNA), MAY);
        var tree = history.on(MAY);
        assertThat(tree.managerOf(new PersonId(9), europe)).isEqualTo(ANNA);
        assertThat(tree.managerOf(ANNA, sales)).isEqualTo(BO);
        assertThat(tree.managerOf(BO, root)).isNull();
        assertThat(tree.managerOf(new PersonId(9), service)).isEqualTo(BO);
    }

    /** Whatever is done in whatever order: each day has a tree, the days before a change are as they were, and refused changes change nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_history_makes_a_tree_of_every_day_and_leaves_the_past_alone(long seed) {
        var random = new Random(seed);
        var names = new ArrayList<>(List.of(root, sales, europe, service));
        var opened = 0;
        var done = 0;
        for (var round = 0; round < 150; round++) {
            var day = MAY.plusDays(random.nextInt(60));
            var before = days(day);
            var unit = names.get(random.nextInt(names.size()));
            var other = names.get(random.nextInt(names.size()));
            var fresh = new OrgUnitId(100 + round);
            var change = switch (random.nextInt(6)) {
                case 0 -> new Open(fresh, other, "N" + opened++, new Localized("n", null));
                case 1 -> new Rename(unit, new Localized("name " + round, null));
                case 2 -> new Head(unit, new PersonId(random.nextInt(5)));
                case 3 -> new Merge(unit, other);
                case 4 -> new Close(unit);
                default -> new Move(unit, other);
            };
            var safe = copy();
            try {
                safe.apply(change, day);
            } catch (RuleViolation refused) {
                continue;
            }
            done++;
            history.apply(change, day);
            if (change instanceof Open) names.add(fresh);
            assertThat(days(day)).as("before " + change).isEqualTo(before);
            for (var later = 0; later < 70; later++) history.on(MAY.plusDays(later));
        }
        assertThat(done).isGreaterThan(40);
    }

    /** How each unit was on the days before that one. */
    private Map<LocalDate, Map<OrgUnitId, OrgNode>> days(LocalDate end) {
        var days = new TreeMap<LocalDate, Map<OrgUnitId, OrgNode>>();
        for (var day = MAY.minusDays(2); day.isBefore(end); day = day.plusDays(1)) {
            var nodes = new HashMap<OrgUnitId, OrgNode>();
            history.on(day).all().forEach(node -> nodes.put(node.id(), node));
            days.put(day, nodes);
        }
        return days;
    }

    private OrgHistory copy() {
        return new OrgHistory(history.units().stream().map(one -> new UnitHistory(one.unit(), one.code(), one.periods().stream().map(period -> {
            var node = period.node(one.code());
            return new UnitPeriod(node.id(), node.parent(), node.head(), node.name(), period.period());
        }).toList())).toList());
    }

    @Test
    void nothing_is_opened_moved_or_merged_to_where_it_would_stand_too_deep() {
        var at = europe;
        for (var level = 4; level <= OrgTree.MOST_LEVELS; level++) {
            var below = new OrgUnitId(100 + level);
            history.apply(new Open(below, at, "L" + level, new Localized("Level " + level, null)), JUNE);
            at = below;
        }
        refused("people.unit.deep", new Open(new OrgUnitId(200), at, "DEEP", new Localized("Too deep", null)), JUNE);
    }

    @Test
    void with_a_unit_go_those_below_it() {
        var at = service;
        for (var level = 3; level <= OrgTree.MOST_LEVELS; level++) {
            var below = new OrgUnitId(100 + level);
            history.apply(new Open(below, at, "L" + level, new Localized("Level " + level, null)), JUNE);
            at = below;
        }
        refused("people.unit.deep", new Move(service, sales), JULY);
    }
}

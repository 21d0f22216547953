package org.bellwether.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.bellwether.platform.text.Messages;
import org.bellwether.platform.security.Secrets;
import org.junit.jupiter.api.Test;

/** The figures of a survey against worked examples, and the ways to get at a small group. */
class SurveyRulesTest {

    private static final org.assertj.core.data.Offset<Double> CLOSE = within(1e-4);

    @Test
    void a_change_is_a_rise_or_a_fall_only_where_its_interval_says_so() {
        assertThat(Change.between(66, 100, 52, 95).trend()).isEqualTo(Change.Trend.UNCLEAR);
        assertThat(Change.between(90, 100, 52, 95).trend()).isEqualTo(Change.Trend.RISE);
        assertThat(Change.between(52, 95, 90, 100).trend()).isEqualTo(Change.Trend.FALL);
    }

    @Test
    void a_distribution_knows_its_shares_mean_and_score() {
        var counts = Distribution.of(4, 6, 10, 20, 10);
        assertThat(counts.n()).isEqualTo(50);
        assertThat(counts.favourableShare()).isCloseTo(0.60, CLOSE);
        assertThat(counts.neutralShare()).isCloseTo(0.20, CLOSE);
        assertThat(counts.unfavourableShare()).isCloseTo(0.20, CLOSE);
        assertThat(counts.mean()).isCloseTo(3.52, CLOSE);
        assertThat(counts.deviation()).isCloseTo(1.1822, CLOSE);
        assertThat(counts.score()).isCloseTo(63.0, CLOSE);
        assertThat(counts.reversed()).isEqualTo(Distribution.of(10, 20, 10, 6, 4));
    }

    @Test
    void atoms_are_teams_put_together_until_enough_answered() {
        var atoms = Atoms.of(List.of(new Atoms.Leaf<>("Dev", "IT", 8), new Atoms.Leaf<>("Ops", "IT", 3), new Atoms.Leaf<>("Support", "IT", 4),
            new Atoms.Leaf<>("North", "Sales", 6), new Atoms.Leaf<>("South", "Sales", 2), new Atoms.Leaf<>("All HR", "HR", 4), new Atoms.Leaf<>("All Fin", "Fin", 9)), 5);
        assertThat(atoms).containsOnly(Map.entry(Set.of("Dev"), 8), Map.entry(Set.of("North", "South"), 8), Map.entry(Set.of("All Fin"), 9),
            Map.entry(Set.of("All HR", "Ops", "Support"), 11));
        assertThat(Atoms.of(List.of(new Atoms.Leaf<>("only", "one", 4)), 5)).isEmpty();
        assertThat(Atoms.of(List.of(new Atoms.Leaf<>("one", "p", 6), new Atoms.Leaf<>("silent", "p", 0)), 5)).containsOnlyKeys(Set.of("one"));
    }

    @Test
    void sums_and_differences_that_pairs_do_not_betray_are_found() {
        var sizes = Map.of("P", 3, "Q1", 6, "R", 6, "Q2", 6);
        var published = List.of(Set.of("P", "Q1", "R"), Set.of("Q1", "Q2"), Set.of("Q2", "R"), Set.of("Q2"));
        assertThat(LeakAudit.leak(published, sizes, 5)).contains(Set.of("P"));
        assertThat(LeakAudit.leak(published.subList(0, 3), sizes, 5)).isEmpty();
    }

    @Test
    void no_sum_or_difference_of_shown_groups_ever_speaks_of_a_small_one() {
        for (var seed = 0; seed < 400; seed++) {
            var world = new SurveyWorld(new Random(seed));
            assertThat(LeakAudit.leak(world.shown(), world.sizes(), 5)).as("world of seed " + seed + ": " + world).isEmpty();
            world.shown().forEach(group -> assertThat(group.stream().mapToInt(world.sizes()::get).sum()).isGreaterThanOrEqualTo(5));
        }
    }

    @Test
    void no_sum_or_difference_of_shown_distributions_speaks_of_fewer_than_ten() {
        for (var seed = 0; seed < 400; seed++) {
            var world = new SurveyWorld(new Random(seed));
            assertThat(LeakAudit.leak(world.distributed(), world.sizes(), 10)).as("world of seed " + seed + ": " + world).isEmpty();
        }
    }

    @Test
    void large_groups_are_shown_when_nothing_stands_against_it() {
        var shown = 0;
        for (var seed = 0; seed < 200; seed++) shown += new SurveyWorld(new Random(seed)).shown().size();
        assertThat(shown).isGreaterThan(200 * 4);
    }

    @Test
    void in_a_small_group_all_and_nobody_are_blunted() {
        assertThat(Share.of(7, 7).key()).isEqualTo("survey.share.above");
        assertThat(Share.of(7, 7).percent()).isEqualTo(90);
        assertThat(Share.of(0, 9).key()).isEqualTo("survey.share.below");
        assertThat(Share.of(10, 10).percent()).isEqualTo(100);
        assertThat(Share.of(4, 8).percent()).isEqualTo(50);
    }

    @Test
    void a_reversed_item_counts_disagreement_as_favourable() {
        var world = new SurveyWorld(new Random(1));
        assertThat(Instrument.READINESS_1.items().stream().filter(Item::reversed)).hasSize(3);
        assertThat(Instrument.READINESS_1.items().get(5).score(1)).isEqualTo(5);
        assertThat(world.snapshot().group(team -> true).orElseThrow().items().get(5)).isEqualTo(world.raw(6).reversed());
    }

    @Test
    void the_wording_of_a_released_instrument_never_changes() {
        var words = new TreeMap<String, String>();
        Messages.LOCALES.forEach(locale -> Instrument.READINESS_1.items().forEach(item -> words.put(locale + "." + item.number(), Messages.text(locale, item.key()))));
        assertThat(Secrets.fingerprint(words.toString())).isEqualTo("0cf6ee355c0d3711921a53e94e5dc5761267f398cad2397189f3a7a72db087d0");
    }

    @Test
    void ratings_must_answer_every_item_on_the_scale() {
        var twelve = IntStream.rangeClosed(1, 12).mapToObj(item -> 1 + item % 5).toList();
        assertThat(Instrument.READINESS_1.accepts(twelve)).isTrue();
        assertThat(Instrument.READINESS_1.accepts(twelve.subList(0, 11))).isFalse();
        assertThat(Instrument.READINESS_1.accepts(null)).isFalse();
        assertThat(Instrument.READINESS_1.accepts(java.util.Collections.nCopies(12, 6))).isFalse();
        assertThat(Instrument.READINESS_1.accepts(java.util.Collections.nCopies(12, null))).isFalse();
    }
}

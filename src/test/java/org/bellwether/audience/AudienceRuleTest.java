package org.bellwether.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** Whom a rule means, and whether that agrees with what it says of each single person. */
class AudienceRuleTest {

    private static final PersonSet EVERYONE = PersonSet.ofIds(LongStream.rangeClosed(1, 20));

    private static Criterion is(String value) { return Criterion.of("test", "IS", value); }

    private static PersonSet set(long... ids) { return PersonSet.ofIds(LongStream.of(ids)); }

    private static PersonSet members(AudienceRule rule, Map<String, PersonSet> meant) { return new RuleRun(EVERYONE, criterion -> meant.get(criterion.values().get(0))).members(rule); }

    private static final Map<String, PersonSet> MEANT = Map.of("a", set(1, 2, 3), "b", set(2, 3, 4), "c", set(9), "away", set(3, 99));

    @Test
    void all_any_and_not() {
        assertThat(members(AudienceRule.all(is("a"), is("b")), MEANT)).isEqualTo(set(2, 3));
        assertThat(members(AudienceRule.any(is("a"), is("c")), MEANT)).isEqualTo(set(1, 2, 3, 9));
        assertThat(members(AudienceRule.all(is("a"), is("b").not()), MEANT)).isEqualTo(set(1));
        assertThat(members(AudienceRule.all(is("a").not()), MEANT).size()).isEqualTo(17);
        assertThat(is("a").not().not()).isEqualTo(is("a"));
    }

    @Test
    void groups_are_joined_as_the_rule_says() {
        var one = new RuleGroup(Join.ALL, List.of(is("a"), is("b")));
        var other = new RuleGroup(Join.ANY, List.of(is("c"), is("a")));
        assertThat(members(new AudienceRule(Join.ALL, List.of(one, other)), MEANT)).isEqualTo(set(2, 3));
        assertThat(members(new AudienceRule(Join.ANY, List.of(one, other)), MEANT)).isEqualTo(set(1, 2, 3, 9));
    }

    @Test
    void nobody_is_meant_who_cannot_be() {
        assertThat(members(AudienceRule.all(is("away")), MEANT)).isEqualTo(set(3));
    }

    @Test
    void conditions_that_are_alike_are_asked_for_once() {
        var asked = new ArrayList<Criterion>();
        var run = new RuleRun(EVERYONE, criterion -> {
            asked.add(criterion);
            return set(1);
        });
        run.members(new AudienceRule(Join.ANY, List.of(new RuleGroup(Join.ALL, List.of(is("a"), is("a").not())), new RuleGroup(Join.ALL, List.of(is("a"))))));
        assertThat(asked).containsExactly(is("a"));
    }

    @Test
    void a_rule_without_conditions_means_nobody_and_is_refused() {
        assertThat(members(new AudienceRule(Join.ANY, List.of()), MEANT)).isEqualTo(PersonSet.NOBODY);
        assertThat(members(new AudienceRule(Join.ALL, List.of(new RuleGroup(Join.ALL, List.of()))), MEANT)).isEqualTo(PersonSet.NOBODY);
        assertThatThrownBy(() -> new AudienceRule(Join.ALL, List.of()).check()).hasMessage("audience.rule.empty");
        assertThatThrownBy(() -> new AudienceRule(Join.ALL, List.of(new RuleGroup(Join.ALL, List.of()))).check()).hasMessage("audience.rule.empty-group");
        var tooLong = IntStream.range(0, AudienceRule.MOST_CRITERIA + 1).mapToObj(one -> is("a")).toArray(Criterion[]::new);
        assertThatThrownBy(() -> AudienceRule.all(tooLong).check()).hasMessage("audience.rule.long");
    }

    /** For any rule and any person: belonging, and the reason that is given for it, are the same thing. */
    @Test
    void what_is_explained_is_what_is_counted() {
        var random = new Random(5);
        for (var turn = 0; turn < 1_000; turn++) {
            var meant = new HashMap<String, PersonSet>();
            for (var name : List.of("a", "b", "c", "d")) meant.put(name, PersonSet.ofIds(random.longs(random.nextInt(15), 1, 21)));
            var rule = rule(random);
            var run = new RuleRun(EVERYONE, criterion -> meant.get(criterion.values().get(0)));
            var members = new HashSet<>(run.members(rule).people());
            for (var person : EVERYONE.people()) {
                var explanation = Explanation.of(rule, criterion -> run.meant(criterion).contains(person));
                assertThat(explanation.in()).as(rule + " of " + person.value()).isEqualTo(members.contains(person));
                explanation.groups().forEach(group -> group.lines().forEach(line -> assertThat(line.holds()).isEqualTo(meant.get(line.criterion().values().get(0)).contains(person) ^ line.criterion().negated())));
            }
        }
    }

    private static AudienceRule rule(Random random) {
        var groups = new ArrayList<RuleGroup>();
        for (var group = 0; group <= random.nextInt(3); group++) {
            var criteria = new ArrayList<Criterion>();
            for (var one = 0; one <= random.nextInt(3); one++) {
                var criterion = is(String.valueOf((char) ('a' + random.nextInt(4))));
                criteria.add(random.nextBoolean() ? criterion : criterion.not());
            }
            groups.add(new RuleGroup(join(random), criteria));
        }
        return new AudienceRule(join(random), groups);
    }

    private static Join join(Random random) { return random.nextBoolean() ? Join.ALL : Join.ANY; }

    @Test
    void what_is_written_down_reads_the_same() {
        var random = new Random(7);
        for (var turn = 0; turn < 200; turn++) {
            var rule = rule(random);
            assertThat(RuleText.read(RuleText.write(rule))).isEqualTo(rule);
        }
        var odd = AudienceRule.all(new Criterion("listed", "ON", true, List.of("\"quoted\"", "人", "")));
        assertThat(RuleText.read(RuleText.write(odd))).isEqualTo(odd);
    }

    @Test
    void a_number_is_one_whole_number() {
        assertThat(Numbers.of(Criterion.of("job-age", "AT_LEAST", "90"))).isEqualTo(90);
        for (var wrong : List.of("", "-1", "1.5", "99999", "１２", "abc", "1e3")) {
            assertThatThrownBy(() -> Numbers.of(Criterion.of("job-age", "AT_LEAST", wrong))).as(wrong).hasMessage("audience.criterion.number");
        }
        assertThatThrownBy(() -> Numbers.of(Criterion.of("job-age", "AT_LEAST", "1", "2"))).hasMessage("audience.criterion.number");
    }
}

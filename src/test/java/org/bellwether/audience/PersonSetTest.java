package org.bellwether.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.bellwether.people.PersonId;
import org.junit.jupiter.api.Test;

/** A set of people behaves as any set does. */
class PersonSetTest {

    @Test
    void joins_as_sets_do() {
        var random = new Random(20261127);
        for (var turn = 0; turn < 2_000; turn++) {
            var left = some(random);
            var right = some(random);
            var a = PersonSet.of(left);
            var b = PersonSet.of(right);
            var union = new HashSet<>(left);
            union.addAll(right);
            var both = new HashSet<>(left);
            both.retainAll(right);
            var rest = new HashSet<>(left);
            rest.removeAll(right);
            assertThat(new HashSet<>(a.or(b).people())).isEqualTo(union);
            assertThat(new HashSet<>(a.and(b).people())).isEqualTo(both);
            assertThat(new HashSet<>(a.without(b).people())).isEqualTo(rest);
            assertThat(a.or(b).size()).isEqualTo(union.size());
            assertThat(a.or(b)).isEqualTo(b.or(a)).hasSameHashCodeAs(b.or(a));
            for (var one : union) assertThat(a.contains(one)).isEqualTo(left.contains(one));
        }
    }

    private static Set<PersonId> some(Random random) {
        return random.longs(random.nextInt(12), -8, 8).mapToObj(PersonId::new).collect(Collectors.toSet());
    }
}

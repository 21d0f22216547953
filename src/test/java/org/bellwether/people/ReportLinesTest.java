package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Lines lead from the top down to everyone, whatever the jobs say. */
class ReportLinesTest {

    private static PersonId p(long id) { return new PersonId(id); }

    @Test
    void a_line_has_everyone_above_the_highest_first() {
        var managers = new HashMap<PersonId, PersonId>();
        managers.put(p(1), null);
        managers.put(p(2), p(1));
        managers.put(p(3), p(2));
        var lines = new ReportLines(managers, Map.of());
        assertThat(lines.of(p(1))).isEmpty();
        assertThat(lines.of(p(3))).isEqualTo(p(1) + "." + p(2) + ".");
        assertThat(lines.manager(p(3))).isEqualTo(p(2));
    }

    @Test
    void in_a_circle_whoever_is_in_the_highest_unit_reports_to_nobody() {
        var managers = new HashMap<PersonId, PersonId>();
        managers.put(p(1), p(3));
        managers.put(p(2), p(1));
        managers.put(p(3), p(2));
        managers.put(p(4), p(3));
        var lines = new ReportLines(managers, Map.of(p(1), 4, p(2), 2, p(3), 3));
        assertThat(lines.manager(p(2))).isNull();
        assertThat(lines.of(p(3))).isEqualTo(p(2) + ".");
        assertThat(lines.of(p(4))).isEqualTo(p(2) + "." + p(3) + ".");
        assertThat(lines.of(p(1))).isEqualTo(p(2) + "." + p(3) + ".");
    }

    @Test
    void nobody_reports_to_themselves_or_to_whoever_has_left() {
        var managers = new HashMap<PersonId, PersonId>();
        managers.put(p(1), p(1));
        managers.put(p(2), p(99));
        var lines = new ReportLines(managers, Map.of());
        assertThat(lines.of(p(1))).isEmpty();
        assertThat(lines.of(p(2))).isEmpty();
    }

    /** Of any managers: each line ends at its manager, goes on as the manager's line, and never meets the person. */
    @Test
    void holds_of_any_managers() {
        var random = new Random(11);
        for (var turn = 0; turn < 2_000; turn++) {
            var managers = new HashMap<PersonId, PersonId>();
            var depths = new HashMap<PersonId, Integer>();
            var size = 1 + random.nextInt(12);
            for (var id = 1; id <= size; id++) {
                managers.put(p(id), random.nextInt(4) == 0 ? null : p(1 + random.nextInt(size)));
                depths.put(p(id), random.nextInt(3));
            }
            var lines = new ReportLines(managers, depths);
            var circles = new HashSet<PersonId>();
            for (var person : managers.keySet()) {
                var manager = lines.manager(person);
                assertThat(lines.of(person)).isEqualTo(manager == null ? "" : lines.of(manager) + manager + ".").doesNotContain(person + ".");
                if (manager == null && managers.get(person) != null && !managers.get(person).equals(person)) circles.add(person);
                else if (manager != null) assertThat(manager).isEqualTo(managers.get(person));
            }
            for (var cut : circles) assertThat(above(managers, managers.get(cut), cut)).as(cut + " stood in a circle").isTrue();
        }
    }

    private static boolean above(Map<PersonId, PersonId> managers, PersonId from, PersonId wanted) {
        var seen = new HashSet<PersonId>();
        for (var at = from; at != null && seen.add(at); at = managers.get(at)) if (at.equals(wanted)) return true;
        return false;
    }

    @Test
    void a_line_that_is_too_long_loses_its_highest() {
        var managers = new HashMap<PersonId, PersonId>();
        managers.put(p(1), null);
        for (var id = 2; id <= 40; id++) managers.put(p(id), p(id - 1));
        var lines = new ReportLines(managers, Map.of());
        assertThat(lines.of(p(40))).hasSizeLessThanOrEqualTo(400).endsWith(p(39) + ".").doesNotContain(p(1) + ".");
    }

    @Test
    void a_line_of_tens_of_thousands_breaks_nothing() {
        var managers = new HashMap<PersonId, PersonId>();
        managers.put(p(1), null);
        for (var id = 2; id <= 50_000; id++) managers.put(p(id), p(id - 1));
        var lines = new ReportLines(managers, Map.of());
        for (var id = 2; id <= 50_000; id++) assertThat(lines.of(p(id)).endsWith(p(id - 1) + ".")).isTrue();
    }
}

package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;

/** The units of a day, however deep they stand. */
class OrgTreeTest {

    private static final int DEEP = 50_000;
    private static final PersonId ANNA = new PersonId(1);

    private static OrgNode node(long id, Long parent, PersonId head) { return new OrgNode(new OrgUnitId(id), parent == null ? null : new OrgUnitId(parent), head, "U%06d".formatted(id), new Localized("Unit " + id, null)); }

    private static OrgTree chain(int length) { return new OrgTree(LongStream.rangeClosed(1, length).mapToObj(id -> node(id, id == 1 ? null : id - 1, id == 1 ? ANNA : null)).toList()); }

    @Test
    void a_deep_chain_is_read_in_no_time_and_breaks_nothing() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var tree = chain(DEEP);
            assertThat(tree.below(new OrgUnitId(1))).hasSize(DEEP);
            assertThat(tree.ledBy(ANNA)).hasSize(DEEP);
            var rows = tree.rows(Map.of(new OrgUnitId(DEEP), 3L, new OrgUnitId(2), 4L));
            assertThat(rows).hasSize(DEEP);
            assertThat(rows.get(0)).satisfies(root -> {
                assertThat(root.headcount()).isEqualTo(7);
                assertThat(root.department()).isNull();
            });
            assertThat(rows.get(DEEP - 1)).satisfies(last -> {
                assertThat(last.depth()).isEqualTo(DEEP - 1);
                assertThat(last.department()).isEqualTo(new OrgUnitId(2));
                assertThat(last.headcount()).isEqualTo(3);
            });
        });
    }

    @Test
    void children_stand_behind_their_parent_in_the_order_of_their_codes() {
        var tree = new OrgTree(List.of(node(1, null, null), node(5, 1L, null), node(2, 1L, null), node(3, 2L, null), node(4, 2L, null)));
        var rows = tree.rows(Map.of(new OrgUnitId(1), 1L, new OrgUnitId(3), 10L, new OrgUnitId(4), 100L, new OrgUnitId(5), 1000L));
        assertThat(rows).extracting(row -> row.id().value() + ":" + row.depth() + ":" + row.headcount()).containsExactly("1:0:1111", "2:1:110", "3:2:10", "4:2:100", "5:1:1000");
        assertThat(rows).extracting(row -> row.department() == null ? 0 : row.department().value()).containsExactly(0L, 2L, 2L, 2L, 5L);
    }

    @Test
    void only_what_stands_deeper_than_before_and_too_deep_is_refused() {
        chain(OrgTree.MOST_LEVELS).requireShallow(chain(1));
        chain(DEEP).requireShallow(chain(DEEP));
        chain(DEEP - 1).requireShallow(chain(DEEP));
        assertThatThrownBy(() -> chain(OrgTree.MOST_LEVELS + 1).requireShallow(chain(OrgTree.MOST_LEVELS))).isInstanceOf(RuleViolation.class).hasMessage("people.unit.deep");
    }

    @Test
    void what_stands_under_itself_is_no_tree() {
        assertThatThrownBy(() -> new OrgTree(List.of(node(1, null, null), node(2, 3L, null), node(3, 2L, null), node(4, 3L, null)))).hasMessage("people.unit.circle");
        assertThatThrownBy(() -> new OrgTree(List.of(node(1, null, null), node(2, 9L, null)))).hasMessage("people.unit.no-parent");
    }
}

package org.bellwether.people.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;

class OrgOutlineTest {

    private static OrgUnitRow row(long id, Long parent, String code, int depth) {
        return new OrgUnitRow(new OrgUnitId(id), parent == null ? null : new OrgUnitId(parent), code, new Localized("Unit " + code, "单位" + code), null, null, depth, 0);
    }

    private final OrgOutline outline = new OrgOutline(List.of(row(1, null, "R", 0), row(2, 1L, "A", 1), row(3, 2L, "A-1", 2), row(4, 3L, "A-1-X", 3), row(5, 1L, "B", 1)));

    private List<String> shown(String text) { return outline.lines(text).stream().map(line -> line.unit().code()).toList(); }

    @Test
    void it_begins_with_what_is_right_below_the_root() {
        assertThat(shown(null)).containsExactly("R", "A", "B");
        assertThat(outline.lines("").get(1)).matches(line -> line.folds() && !line.open());
        assertThat(outline.lines("").get(2)).matches(line -> !line.folds());
    }

    @Test
    void a_unit_shows_what_is_below_it_once_it_is_unfolded_and_hides_all_of_it_again() {
        outline.toggle(new OrgUnitId(2));
        assertThat(shown(null)).containsExactly("R", "A", "A-1", "B");
        outline.toggle(new OrgUnitId(3));
        assertThat(shown(null)).containsExactly("R", "A", "A-1", "A-1-X", "B");
        outline.toggle(new OrgUnitId(2));
        assertThat(shown(null)).containsExactly("R", "A", "B");
    }

    @Test
    void a_search_shows_what_matches_and_the_way_to_it() {
        assertThat(shown("a-1-x")).containsExactly("R", "A", "A-1", "A-1-X");
        assertThat(shown("单位B")).containsExactly("R", "B");
        assertThat(shown("nothing")).isEmpty();
    }

    @Test
    void of_thousands_as_many_are_shown_as_a_page_can_bear() {
        var rows = new ArrayList<>(List.of(row(1, null, "R", 0)));
        for (var id = 2; id < 3000; id++) rows.add(row(id, 1L, "U" + id, 1));
        assertThat(new OrgOutline(rows).lines("")).hasSize(OrgOutline.MOST + 1);
    }
}

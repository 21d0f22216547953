package org.bellwether.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.junit.jupiter.api.Test;

/** From what a feature says of a table to the statements on it. */
class HoldingSqlTest {

    private static final Holding LINES = Holding.of(DataKind.JOBS, "line", "(one_id {who} or other_id {who})").shows("note").names("one_id", "person", "first");
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Test
    void each_place_of_the_person_has_its_argument() {
        var rows = new HoldingSql(LINES, null, null).rows(7);
        assertThat(rows.sql()).isEqualTo("select note, one_id from line where ((one_id = ? or other_id = ?))");
        assertThat(rows.arguments()).containsExactly(7L, 7L);
        assertThat(new HoldingSql(LINES, null, null).erase(7)).singleElement().extracting(HoldingSql.Bound::sql).isEqualTo("delete from line where ((one_id = ? or other_id = ?))");
    }

    @Test
    void what_stays_is_emptied_of_what_it_needs_no_more_or_left_alone() {
        assertThat(new HoldingSql(LINES.unnamed("note", "said_by"), null, null).erase(7)).singleElement().extracting(HoldingSql.Bound::sql).isEqualTo("update line set note = null, said_by = null where ((one_id = ? or other_id = ?))");
        assertThat(new HoldingSql(LINES.unnamed(), null, null).erase(7)).isEmpty();
        assertThat(new HoldingSql(LINES.kept(), null, null).erase(7)).isEmpty();
        assertThat(new HoldingSql(LINES.without("note"), null, null).erase(7)).extracting(HoldingSql.Bound::sql).containsExactly("delete from line where ((one_id = ? or other_id = ?))", "update line set note = null where ((one_id = ? or other_id = ?))");
    }

    @Test
    void what_others_rest_on_does_not_go() {
        var resting = new HoldingSql(LINES.old("made_on < {before}").unlessEvidence("thing", "thing_id"), "select t.thing_id from proof t", "select d.thing_id from part d");
        assertThat(resting.erase(7).get(0).sql()).endsWith(" and not (thing_id in (select t.thing_id from proof t))");
        assertThat(resting.removeOld(DAY).sql()).contains(" and not (thing_id in (select t.thing_id from proof t)) and not (thing_id in (select d.thing_id from part d)) limit ");
        assertThat(resting.resting(7).sql()).endsWith(" and thing_id in (select t.thing_id from proof t)");
        assertThat(new HoldingSql(LINES, null, null).resting(7)).isNull();
    }

    @Test
    void old_rows_of_people_whose_data_is_held_stay() {
        var old = new HoldingSql(LINES.old("made_on < {before} or {before} > ended_on"), null, null);
        assertThat(old.countOld(DAY).sql()).isEqualTo("select count(*) from line where (made_on < ? or ? > ended_on) and not ((one_id in (select h.person_id from privacy_hold h) or other_id in (select h.person_id from privacy_hold h)))");
        var some = new HoldingSql(LINES.only("kind = 'A'").old("made_on < {before}"), null, null);
        assertThat(some.countOld(DAY).sql()).as("what is held is held whichever rows are meant").isEqualTo("select count(*) from line where (made_on < ?) and (kind = 'A') and not ((one_id in (select h.person_id from privacy_hold h) or other_id in (select h.person_id from privacy_hold h)))");
        assertThat(some.count(7).sql()).isEqualTo("select count(*) from line where ((one_id = ? or other_id = ?)) and (kind = 'A')");
        assertThat(old.countOld(DAY).arguments()).containsExactly(DAY, DAY);
        assertThat(new HoldingSql(LINES.blanked("text <> ''", "text = ''"), null, null).removeOld(DAY).sql()).startsWith("update line set text = '' where (text <> '')").endsWith(" limit " + HoldingSql.CHUNK);
    }
}

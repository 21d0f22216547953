package org.bellwether.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;

import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.desk.DeskItem.Sentence;
import org.junit.jupiter.api.Test;

class DeskItemTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 31);

    @Test
    void ranks_as_in_the_worked_figures() {
        assertThat(priority(5, 2, 0.8, 10)).isEqualTo(85.0476, within(0.0001));
        assertThat(priority(3, -5, 0.3, 5)).isEqualTo(61.6667, within(0.0001));
        assertThat(priority(2, 30, 0.1, 40)).isEqualTo(28.0, within(0.0001));
    }

    @Test
    void what_is_due_today_presses_as_much_as_what_is_late() { assertThat(priority(3, 0, 0, 0)).isEqualTo(priority(3, -90, 0, 0)); }

    @Test
    void what_has_no_day_does_not_press() { assertThat(priority(1, null, 0, 0)).isEqualTo(priority(1, 14, 0, 0)).isEqualTo(8); }

    @Test
    void waits_for_thirty_days_at_most_and_never_less_than_none() {
        assertThat(priority(1, null, 0, 30)).isEqualTo(priority(1, null, 0, 300)).isEqualTo(18);
        assertThat(priority(1, null, 0, -3)).isEqualTo(8);
    }

    @Test
    void is_a_hundred_at_most() { assertThat(priority(5, -1, 1, 99)).isEqualTo(100); }

    private static double priority(int severity, Integer daysLeft, double reach, int age) {
        var sentence = new Sentence("any");
        return new DeskItem(Column.DECIDE, "rule", "subject", severity, daysLeft, reach, TODAY.minusDays(age), sentence, sentence, sentence, "/").priority(TODAY);
    }
}

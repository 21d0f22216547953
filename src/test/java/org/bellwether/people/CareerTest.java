package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CareerTest {

    private static final LocalDate MAY = LocalDate.of(2030, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2030, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2030, 7, 1);
    private static final PersonId ANNA = new PersonId(1);
    private final Career career = new Career(ANNA, List.of(new Employment(ANNA, post(1), true, Period.ALWAYS)));

    private static Post post(long unit) { return new Post(new OrgUnitId(unit), new PositionId(1), new SiteId(1), null); }

    private long unit(LocalDate day) { return career.main(day).orElseThrow().post().unit().value(); }

    @Test
    void another_main_job_ends_the_one_before() {
        career.begin(post(2), JUNE);
        assertThat(unit(JUNE.minusDays(1))).isEqualTo(1);
        assertThat(unit(JUNE)).isEqualTo(2);
        assertThat(unit(JULY)).isEqualTo(2);
    }

    @Test
    void one_that_is_written_down_late_ends_before_the_one_that_is_planned() {
        career.begin(post(3), JULY);
        career.begin(post(2), JUNE);
        assertThat(unit(JUNE)).isEqualTo(2);
        assertThat(unit(JULY.minusDays(1))).isEqualTo(2);
        assertThat(unit(JULY)).isEqualTo(3);
        assertThatThrownBy(() -> career.begin(post(4), JULY)).isInstanceOf(RuleViolation.class).hasMessage("people.job.begins-then");
    }

    @Test
    void other_jobs_stand_beside_it_and_end_by_themselves() {
        var second = career.besides(post(5), new Period(MAY, null));
        assertThat(unit(JUNE)).isEqualTo(1);
        assertThatThrownBy(() -> career.besides(post(5), new Period(JUNE, JULY))).hasMessage("people.job.held");
        career.end(second.id(), JUNE);
        assertThat(second.period().includes(JUNE)).isTrue();
        assertThat(second.period().includes(JUNE.plusDays(1))).isFalse();
        assertThatThrownBy(() -> career.end(second.id(), MAY.minusDays(1))).hasMessage("people.period.backwards");
        assertThatThrownBy(() -> career.end(career.main(MAY).orElseThrow().id(), JUNE)).hasMessage("people.job.main");
    }

    @Test
    void a_mistake_is_removed_and_the_job_before_goes_on() {
        var wrong = career.begin(post(2), JUNE);
        career.begin(post(3), JULY);
        career.remove(wrong.id());
        assertThat(unit(JUNE)).isEqualTo(1);
        assertThat(unit(JULY)).isEqualTo(3);
        assertThatThrownBy(() -> career.remove(career.main(MAY).orElseThrow().id())).hasMessage("people.job.only");
    }

    @Test
    void whoever_leaves_has_no_job_the_day_after() {
        var planned = career.begin(post(2), JULY);
        career.besides(post(5), Period.from(MAY));
        assertThat(career.leave(JUNE)).containsExactly(planned);
        assertThat(career.jobs()).allSatisfy(job -> assertThat(job.period().includes(JUNE.plusDays(1))).isFalse()).hasSize(2);
        assertThat(career.main(JUNE)).isPresent();
    }

    /** Whatever is done: never two main jobs on a day, and never a day without one after the first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void main_jobs_follow_each_other_without_overlap_or_gap(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 80; round++) {
            try {
                if (random.nextInt(4) > 0) career.begin(post(random.nextInt(9)), MAY.plusDays(random.nextInt(50)));
                else career.remove(career.jobs().get(random.nextInt(career.jobs().size())).id());
            } catch (RuleViolation refused) {
                assertThat(refused.messageKey()).isIn("people.job.begins-then", "people.job.only");
            }
            for (var day = MAY.minusDays(3); day.isBefore(MAY.plusDays(60)); day = day.plusDays(1)) {
                var on = day;
                assertThat(career.jobs().stream().filter(job -> job.main() && job.period().includes(on))).as(on.toString()).hasSize(1);
            }
        }
    }
}

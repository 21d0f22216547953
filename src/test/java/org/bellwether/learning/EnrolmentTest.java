package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellwether.learning.AStanding.aStanding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.course.CourseId;
import org.bellwether.course.LessonId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final Instant NOON = Instant.parse("2030-01-15T12:00:00Z");
    private static final LocalDate JAN_31 = LocalDate.of(2030, 1, 31);
    private final Enrolment enrolment = new Enrolment(new EnrolmentId(1), new PersonId(2), new CourseId(3), JAN_31, NOON);

    @Test
    void begins_with_the_first_lesson_that_is_opened() {
        enrolment.opened(new LessonId(4), NOON);
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
        assertThat(enrolment.card().startedAt()).isEqualTo(NOON);
    }

    @Test
    void completes_once_and_says_so_once() {
        var complete = aStanding().required("a").done().build();

        assertThat(enrolment.settle(complete, NOON)).hasValueSatisfying(event -> assertThat(event.at()).isEqualTo(NOON));
        assertThat(enrolment.settle(complete, NOON.plusSeconds(5))).isEmpty();
        assertThat(enrolment.card().completedAt()).isEqualTo(NOON);
    }

    @Test
    void is_trained_before_it_is_complete_where_the_test_was_failed() {
        assertThat(enrolment.settle(aStanding().required("quiz").failed().build(), NOON)).isEmpty();
        assertThat(enrolment.card().trainedAt()).isEqualTo(NOON);
        assertThat(enrolment.card().completedAt()).isNull();

        enrolment.settle(aStanding().required("quiz").passed("0.8").build(), NOON.plusSeconds(60));
        assertThat(enrolment.card().trainedAt()).isEqualTo(NOON);
        assertThat(enrolment.card().completedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void is_trained_no_more_when_more_is_required_unless_it_is_complete() {
        var open = aStanding().required("quiz").failed().required("new").build();
        enrolment.settle(aStanding().required("quiz").failed().build(), NOON);
        enrolment.settle(open, NOON);
        assertThat(enrolment.card().trainedAt()).isNull();

        enrolment.settle(aStanding().required("quiz").passed("1").build(), NOON);
        enrolment.settle(open, NOON);
        assertThat(enrolment.card().trainedAt()).isEqualTo(NOON);
    }

    @Test
    void keeps_the_earliest_due_date_of_its_assignments() {
        enrolment.assigned(JAN_31.plusDays(5), NOON);
        assertThat(enrolment.dueOn()).isEqualTo(JAN_31);
        enrolment.assigned(JAN_31.minusDays(5), NOON);
        assertThat(enrolment.dueOn()).isEqualTo(JAN_31.minusDays(5));
    }

    @Test
    void stays_as_it_is_once_completed() {
        enrolment.settle(aStanding().required("a").done().build(), NOON);
        enrolment.assigned(JAN_31.minusDays(5), NOON);

        assertThat(enrolment.dueOn()).isEqualTo(JAN_31);
        assertThatThrownBy(enrolment::withdraw).isInstanceOf(RuleViolation.class).hasMessage("learning.enrolment.completed-stays");
    }

    @Test
    void cannot_be_taken_once_withdrawn_until_it_is_assigned_again() {
        enrolment.withdraw();
        assertThatThrownBy(() -> enrolment.opened(new LessonId(4), NOON)).isInstanceOf(RuleViolation.class).hasMessage("learning.enrolment.withdrawn");

        enrolment.assigned(JAN_31.plusDays(30), NOON);
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(enrolment.dueOn()).isEqualTo(JAN_31.plusDays(30));
    }

    @Test
    void is_nudged_at_most_once_a_day() {
        enrolment.nudge(new PersonId(9), NOON);
        assertThatThrownBy(() -> enrolment.nudge(new PersonId(9), NOON.plus(Duration.ofHours(3)))).hasMessage("learning.nudge.already");
        enrolment.nudge(new PersonId(9), NOON.plus(Duration.ofDays(1)));
        assertThat(enrolment.card().nudgedAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void is_not_nudged_when_nothing_is_open() {
        enrolment.settle(aStanding().required("a").done().build(), NOON);
        assertThatThrownBy(() -> enrolment.nudge(new PersonId(9), NOON)).hasMessage("learning.nudge.closed");
    }
}

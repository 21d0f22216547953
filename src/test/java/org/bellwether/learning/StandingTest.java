package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.learning.AStanding.aStanding;

import org.bellwether.course.LessonId;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void is_complete_when_every_required_lesson_is_done() {
        assertThat(aStanding().required("a").done().optional("b").required("c").passed("0.8").build().complete()).isTrue();
        assertThat(aStanding().required("a").done().required("c").build().complete()).isFalse();
    }

    @Test
    void is_not_complete_with_a_failed_lesson() {
        assertThat(aStanding().required("a").done().required("quiz").failed().build().complete()).isFalse();
    }

    @Test
    void is_trained_when_every_required_lesson_was_gone_through_whatever_the_verdict() {
        assertThat(aStanding().required("a").done().required("quiz").failed().optional("b").build().trained()).isTrue();
        assertThat(aStanding().required("a").done().required("quiz").passed("0.8").build().trained()).isTrue();
        assertThat(aStanding().required("a").begun().required("quiz").failed().build().trained()).isFalse();
        assertThat(aStanding().required("a").required("quiz").failed().build().trained()).isFalse();
        assertThat(aStanding().optional("a").done().optional("b").begun().build().trained()).as("where none is required, all count").isFalse();
        assertThat(aStanding().build().trained()).isFalse();
    }

    @Test
    void counts_all_lessons_where_none_is_required() {
        assertThat(aStanding().optional("a").done().optional("b").build().complete()).isFalse();
        assertThat(aStanding().optional("a").done().optional("b").done().build().complete()).isTrue();
    }

    @Test
    void is_never_complete_without_lessons() {
        assertThat(aStanding().build().complete()).isFalse();
        assertThat(aStanding().build().percent()).isZero();
    }

    @Test
    void names_the_first_lesson_that_stands_in_the_way() {
        var standing = aStanding().required("a").done().required("b").begun().optional("c").required("d").build();

        assertThat(standing.obstacle(standing.lessons().get(3), true).title().en()).isEqualTo("b");
        assertThat(standing.obstacle(standing.lessons().get(1), true)).isNull();
        assertThat(standing.obstacle(standing.lessons().get(3), false)).isNull();
    }

    @Test
    void keeps_a_done_lesson_open_whatever_comes_before_it() {
        var standing = aStanding().required("new").required("b").done().build();
        assertThat(standing.obstacle(standing.lessons().get(1), true)).isNull();
    }

    @Test
    void goes_on_with_the_lesson_that_was_open_last() {
        var standing = aStanding().required("a").done().required("b").required("c").begun().build();

        assertThat(standing.next(new LessonId(3)).title().en()).isEqualTo("c");
        assertThat(standing.next(new LessonId(1)).title().en()).isEqualTo("b");
        assertThat(standing.next(null).title().en()).isEqualTo("b");
    }

    @Test
    void offers_optional_lessons_after_all_required_ones() {
        assertThat(aStanding().optional("extra").required("b").build().next(null).title().en()).isEqualTo("b");
        assertThat(aStanding().optional("extra").required("b").done().build().next(null).title().en()).isEqualTo("extra");
        assertThat(aStanding().required("b").done().build().next(null)).isNull();
    }

    @Test
    void scores_the_mean_of_what_was_scored() {
        assertThat(aStanding().required("a").done().required("b").passed("0.8").required("c").passed("1").build().score()).isEqualByComparingTo("0.9");
        assertThat(aStanding().required("a").done().build().score()).isNull();
    }
}

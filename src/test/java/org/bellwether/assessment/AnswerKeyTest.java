package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.assessment.AQuestion.matching;
import static org.bellwether.assessment.AQuestion.multiple;
import static org.bellwether.assessment.AQuestion.number;
import static org.bellwether.assessment.AQuestion.ordering;
import static org.bellwether.assessment.AQuestion.single;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKeyTest {

    private static String mark(QuestionDraft draft, String given) {
        var question = AQuestion.of(draft);
        return question.key().mark(question.read(given)).stripTrailingZeros().toPlainString();
    }

    @Test
    void one_choice_is_right_or_wrong() {
        var question = single("?", "right", "wrong", "also wrong");

        assertThat(mark(question, "0")).isEqualTo("1");
        assertThat(mark(question, "2")).isEqualTo("0");
        assertThat(mark(question, null)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0,1;1", "0;0.5", "0,2;0", "0,1,2;0.5", "0,1,2,3;0", "2,3;0", "2;0"})
    void several_choices_earn_their_share_and_lose_for_each_wrong_one(String given, String mark) {
        assertThat(mark(multiple("?", 2, "right", "right too", "wrong", "wrong too"), given)).isEqualTo(mark);
    }

    @Test
    void where_every_option_is_right_each_earns_its_share() {
        assertThat(mark(multiple("?", 2, "a", "b"), "1")).isEqualTo("0.5");
        assertThat(mark(multiple("?", 3, "a", "b", "c"), "0,1,2")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"10;1", "10.5;1", "9.5;1", "10.51;0", "-10;0", "ten;0", "1e1;0", "１０;1"})
    void a_number_may_be_off_by_what_is_allowed(String given, String mark) {
        assertThat(mark(number("?", "10", "0.5"), given)).isEqualTo(mark);
    }

    @Test
    void an_order_earns_by_the_pairs_that_stand_right_and_its_reverse_nothing() {
        var question = ordering("?", "a", "b", "c", "d");

        assertThat(mark(question, "0,1,2,3")).isEqualTo("1");
        assertThat(mark(question, "1,0,2,3")).isEqualTo("0.6666666667");
        assertThat(mark(question, "3,2,1,0")).isEqualTo("0");
    }

    @Test
    void a_matching_earns_by_row() {
        var question = matching("?", "a", "b", "c", "d");

        assertThat(mark(question, "0:0,1:1,2:2,3:3")).isEqualTo("1");
        assertThat(mark(question, "0:0,1:2,2:1")).isEqualTo("0.25");
    }
}

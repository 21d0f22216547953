package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellwether.assessment.AQuestion.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @Test
    void needs_a_text() { refused(AQuestion.single(" ", "a", "b"), "assessment.question.text-missing"); }

    @Test
    void with_one_right_option_has_exactly_one() {
        refused(QuestionDraft.of(QuestionKind.SINGLE, text("?"), List.of(OptionDraft.of(text("a"), true), OptionDraft.of(text("b"), true)), null), "assessment.question.right-one");
        refused(QuestionDraft.of(QuestionKind.SINGLE, text("?"), List.of(OptionDraft.of(text("a"), false), OptionDraft.of(text("b"), false)), null), "assessment.question.right-one");
    }

    @Test
    void with_several_right_options_has_at_least_one() { refused(AQuestion.multiple("?", 0, "a", "b"), "assessment.question.right-missing"); }

    @Test
    void has_two_to_twelve_options() {
        refused(AQuestion.single("?", "a"), "assessment.question.options-few");
        refused(AQuestion.single("?", IntStream.range(0, 13).mapToObj(String::valueOf).toArray(String[]::new)), "assessment.question.options-many");
    }

    @Test
    void has_no_two_options_that_read_the_same() { refused(AQuestion.single("?", "a", "b", "a "), "assessment.question.options-same"); }

    @Test
    void for_a_number_says_which() { refused(QuestionDraft.number(text("?"), null, null, null, null), "assessment.question.number-missing"); }

    @Test
    void for_a_number_is_not_off_by_less_than_nothing() { refused(QuestionDraft.number(text("?"), BigDecimal.ONE, BigDecimal.ONE.negate(), null, null), "assessment.question.off-wrong"); }

    @Test
    void that_matches_needs_a_partner_for_each_row() {
        refused(QuestionDraft.of(QuestionKind.MATCHING, text("?"), List.of(OptionDraft.of(text("a"), false), OptionDraft.of(text("b"), false)), null), "assessment.question.partner-missing");
    }

    @Test
    void in_chinese_alone_stands_in_for_the_english() {
        var question = AQuestion.of(QuestionDraft.number(new Localized("", "多少？"), BigDecimal.TEN, null, null, null));

        assertThat(question.text().en()).isEqualTo("多少？");
    }

    @Test
    void copied_for_another_version_is_the_same_question() {
        var question = AQuestion.of(AQuestion.multiple("?", 2, "a", "b", "c"));
        var copy = question.copyFor(QuizVersionId.fresh());

        assertThat(copy.origin()).isEqualTo(question.origin());
        assertThat(copy.id()).isNotEqualTo(question.id());
        assertThat(copy.draft()).isEqualTo(question.draft());
    }

    @Test
    void shows_the_rows_of_an_ordering_in_another_order_than_the_right_one_even_where_nothing_else_is_shuffled() {
        var question = AQuestion.of(AQuestion.ordering("?", "a", "b", "c", "d", "e", "f"));
        var asTheyStand = IntStream.range(0, 200).filter(seed -> question.shown(seed, false).equals(List.of(0, 1, 2, 3, 4, 5))).count();

        assertThat(asTheyStand).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0,0", "-1", "a", "0,,1", "0;1", "0:1", "99999999999"})
    void refuses_an_answer_that_none_of_its_options_can_be(String answer) {
        var question = AQuestion.of(AQuestion.multiple("?", 1, "a", "b", "c"));

        assertThatThrownBy(() -> question.read(answer)).isInstanceOf(RuleViolation.class).hasMessageContaining("assessment.answer.unreadable");
    }

    private static void refused(QuestionDraft draft, String key) {
        assertThatThrownBy(() -> AQuestion.of(draft)).isInstanceOf(RuleViolation.class).hasMessageContaining(key);
    }
}

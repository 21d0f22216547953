package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoQuizTest {

    @ParameterizedTest
    @ValueSource(strings = {"erp-1", "erp-2", "erp-3"})
    void holds_ten_questions_in_both_languages_whose_right_answers_are_right_and_wrong_ones_earn_nothing(String name) {
        var quiz = DemoQuiz.read(name);

        assertThat(quiz).hasSize(10);
        for (var told : quiz) {
            var question = AQuestion.of(told.draft());
            assertThat(question.text().zh()).as(question.text().en()).isNotBlank();
            assertThat(question.feedback().zh()).as(question.text().en()).isNotBlank();
            assertThat(question.options()).allSatisfy(option -> assertThat(option.text().zh()).as(option.text().en()).isNotBlank());
            assertThat(question.key().mark(question.read(told.right()))).as(question.text().en()).isEqualByComparingTo(BigDecimal.ONE);
            var random = new Random(1);
            for (var at = 0; at < 100; at++) {
                var wrong = told.wrong(question.key(), random);
                assertThat(question.key().mark(question.read(wrong))).as(question.text().en() + " " + wrong).isEqualByComparingTo(BigDecimal.ZERO);
            }
        }
    }
}

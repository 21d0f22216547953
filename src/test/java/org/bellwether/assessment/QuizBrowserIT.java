package org.bellwether.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.assessment.QuizJourney.answer;
import static org.bellwether.assessment.QuizJourney.next;
import static org.bellwether.assessment.QuizJourney.saved;
import static org.bellwether.assessment.QuizJourney.shown;

import java.util.regex.Pattern;

import org.bellwether.course.DemoCourses;
import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

class QuizBrowserIT extends InBrowser {

    @Test
    void a_trainer_writes_a_quiz_of_every_kind_and_a_learner_goes_on_with_it_on_another_device_and_passes() {
        var trainer = signInAs("trainer");
        var editor = QuizJourney.newQuiz(trainer, "Quiz of all kinds");
        accessible(trainer);
        QuizJourney.writeAll(trainer);
        accessible(trainer);
        picture(trainer, "quiz-edit-1280");
        QuizJourney.publish(trainer, editor);

        var phone = onPhoneAs("executive");
        var quiz = QuizJourney.open(phone, "Quiz of all kinds");
        accessible(phone);
        fits(phone);
        phone.locator("[id='begin:start']").click();
        for (var at = 0; at < 3; at++) {
            accessible(phone);
            fits(phone);
            answer(phone, true);
            next(phone);
        }
        saved(phone);
        var left = shown(phone).locator(".quiz-text").innerText();
        phone.context().close();

        var desk = signIn(stranger(WIDE, "zh-CN", ColorScheme.DARK), "executive");
        desk.navigate(quiz);
        assertThat(shown(desk).locator(".quiz-text")).hasText(left);
        assertThat(desk.locator("#quiz-progress")).hasJSProperty("value", 3);
        while (shown(desk).count() > 0) {
            answer(desk, true);
            next(desk);
        }
        accessible(desk);
        desk.locator("#quiz-submit").click();
        assertThat(desk.locator(".quiz-result.passed")).isVisible();
        accessible(desk);
        picture(desk, "quiz-passed-zh-dark-1280");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void the_right_answers_are_not_in_the_browser_before_they_are_told() {
        var trainer = signInAs("trainer");
        var editor = QuizJourney.newQuiz(trainer, "Quiz with a secret");
        QuizJourney.choose(trainer, "SINGLE", "What is the colour of the vest?");
        QuizJourney.option(trainer, 0, "Yellow");
        QuizJourney.option(trainer, 1, "Blue");
        trainer.locator("[id='editor:feedbackEn']").fill("So that floor walkers are seen from afar.");
        QuizJourney.save(trainer);
        QuizJourney.publish(trainer, editor);

        var learner = as("cio");
        QuizJourney.open(learner, "Quiz with a secret");
        learner.locator("[id='begin:start']").click();
        learner.locator("#quiz").waitFor();
        assertThat(learner.content()).contains("Yellow").doesNotContain("seen from afar").doesNotContain("correct").doesNotContain("fraction");
        answerWith(learner, "Blue");
        assertThat(learner.content()).contains("Not passed yet").doesNotContain("seen from afar");
        for (var again = 0; again < 2; again++) {
            learner.locator("[id='after:again']").click();
            learner.locator("#quiz").waitFor();
            answerWith(learner, "Blue");
        }
        assertThat(learner.locator(".quiz-because")).containsText("seen from afar");

        trainer.navigate(editor.replace("edit.xhtml", "report.xhtml"));
        trainer.locator("[id='stuckForm:stuck:0:allow']").click();
        assertThat(trainer.locator("#notices")).containsText("can try once more");
        learner.reload();
        assertThat(learner.locator("[id='after:again']")).isVisible();
    }

    @Test
    void answers_wait_in_the_browser_while_there_is_no_connection_and_keys_are_enough() {
        var trainer = signInAs("trainer");
        var editor = QuizJourney.newQuiz(trainer, "Quiz in a tunnel");
        QuizJourney.single(trainer, "One?", "first right", "first wrong");
        QuizJourney.single(trainer, "Two?", "second right", "second wrong");
        QuizJourney.publish(trainer, editor);

        var learner = as("admin");
        QuizJourney.open(learner, "Quiz in a tunnel");
        learner.locator("[id='begin:start']").click();
        learner.locator("#quiz").waitFor();
        learner.context().setOffline(true);
        learner.keyboard().press("1");
        assertThat(learner.locator("#quiz-banner")).containsText("No connection");
        learner.keyboard().press("Enter");
        learner.keyboard().press("2");
        learner.context().setOffline(false);
        learner.evaluate("dispatchEvent(new Event('online'))");
        saved(learner);
        assertThat(learner.locator("#quiz-banner")).isHidden();

        learner.reload();
        assertThat(learner.locator("#quiz-overview")).isVisible();
        learner.locator("#quiz-submit").focus();
        learner.keyboard().press("Enter");
        assertThat(learner.locator(".quiz-result")).isVisible();
    }

    @Test
    void a_quiz_that_was_taken_is_changed_in_a_draft_that_learners_get_when_it_is_released() {
        var trainer = signInAs("trainer");
        trainer.navigate("/assessment/edit.xhtml?lesson=" + DemoCourses.ERP_3_QUIZ);
        trainer.locator("[id='editor:questions:0:edit']").click();
        trainer.locator("[id='editor:en']").fill("Hu Bin is slow on the first day. What has he lost?");
        QuizJourney.save(trainer);
        assertThat(trainer.locator("[id='editor:release']")).isVisible();
        trainer.locator("[id='editor:questions:1:remove']").click();
        assertThat(trainer.locator(".quiz-list > li")).hasCount(9);
        trainer.locator("[id='editor:undo']").click();
        assertThat(trainer.locator(".quiz-list > li")).hasCount(10);
        accessible(trainer);
        trainer.locator("[id='editor:release']").click();
        assertThat(trainer.locator("#notices")).containsText("Version 2 is in use");
        assertThat(trainer.locator("[id='editor:release']")).hasCount(0);
    }

    @Test
    void a_question_that_cannot_be_answered_is_refused_in_words_and_nothing_typed_is_lost() {
        var trainer = signInAs("trainer");
        QuizJourney.newQuiz(trainer, "Quiz with mistakes");
        QuizJourney.choose(trainer, "MULTIPLE", "Which?");
        QuizJourney.option(trainer, 0, "Same");
        QuizJourney.option(trainer, 1, "Same");
        trainer.locator("[id='editor:save']").click();

        assertThat(trainer.locator("#notices")).containsText("Two options read the same");
        assertThat(trainer.locator("[id='editor:en']")).hasValue("Which?");
        assertThat(trainer.locator("[id='editor:options:1:optionEn']")).hasValue("Same");
    }

    @Test
    void figures_open_to_the_answers_behind_them() {
        var trainer = signInAs("trainer");
        trainer.navigate("/assessment/report.xhtml?lesson=" + DemoCourses.ERP_1_QUIZ);
        accessible(trainer);
        assertThat(trainer.locator(".quiz-figures > li")).hasCount(10);
        var first = trainer.locator(".quiz-figures > li").first();
        var n = Integer.parseInt(first.locator(".quiz-facility .bw-muted").innerText().replaceAll(".*n = ", ""));
        first.locator(".quiz-flags a").click();
        assertThat(trainer.locator(".quiz-answers .ui-paginator-current")).containsText(Pattern.compile("of " + n + "$"));
        assertThat(trainer.locator(".quiz-answers tbody tr")).hasCount(25);
        accessible(trainer);
        picture(trainer, "quiz-answers-1280");

        var phone = onPhoneAs("trainer");
        for (var page : new String[] {"edit", "report"}) {
            phone.navigate("/assessment/" + page + ".xhtml?lesson=" + DemoCourses.ERP_1_QUIZ);
            assertThat(phone.locator(".quiz-card")).hasCount(10);
            fits(phone);
            accessible(phone);
            picture(phone, "quiz-" + page + "-390");
        }
    }

    @Test
    void an_employee_neither_writes_quizzes_nor_reads_their_figures() {
        var learner = signInAs("employee2");
        for (var page : new String[] {"edit", "report"}) {
            var answer = learner.navigate("/assessment/" + page + ".xhtml?lesson=" + DemoCourses.ERP_1_QUIZ);
            assertThat(answer.status()).as(page).isEqualTo(403);
        }
    }

    private static void answerWith(Page learner, String option) {
        shown(learner).getByText(option).click();
        next(learner);
        learner.locator("#quiz-submit").click();
        learner.locator(".quiz-result").waitFor();
    }
}

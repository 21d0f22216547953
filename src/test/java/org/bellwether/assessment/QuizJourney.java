package org.bellwether.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Steps of writing and taking a quiz, as people take them in a browser. */
final class QuizJourney {

    /** What is right, by how the question begins. */
    static final Map<String, String> ANSWERS = Map.of("Who posts", "Whoever counted", "Whom may", "The floor walker|The key user", "A wrong posting", "True",
        "How many", "12.5", "First things", "Read|Ask|Call", "What belongs", "Lead time=Purchasing|Bin=Warehouse");

    private QuizJourney() { }

    /** A new course with nothing in it but an empty quiz; the page is the quiz's editor. Answers the editor's address. */
    static String newQuiz(Page page, String title) {
        page.navigate("/course/new.xhtml");
        page.locator("[id='draft:titleEn']").fill(title);
        page.locator("[id='draft:create']").click();
        page.waitForURL("**/course/edit.xhtml**");
        page.locator("[id='adding:newTitle']").fill("Check yourself");
        page.locator("[id='adding:newKind']").selectOption("QUIZ");
        page.locator("[id='adding:add']").click();
        page.locator("a[href*='/assessment/edit.xhtml']").first().click();
        page.waitForURL("**/assessment/edit.xhtml**");
        return page.url();
    }

    static void publish(Page page, String editor) {
        page.navigate(editor);
        page.locator(".bw-crumbs a").last().click();
        page.waitForURL("**/course/edit.xhtml**");
        page.locator("[id='state:publish']").click();
        assertThat(page.locator("[id='state:publish']")).hasCount(0);
    }

    /** One question of every kind. */
    static void writeAll(Page page) {
        single(page, "Who posts the goods receipt?", "Whoever counted", "Whoever has time", "The system");
        choose(page, "MULTIPLE", "Whom may you ask?");
        option(page, 0, "The floor walker");
        option(page, 1, "The key user");
        option(page, 2, "Nobody");
        right(page, 0);
        right(page, 1);
        save(page);
        choose(page, "TRUE_FALSE", "A wrong posting can be reversed.");
        save(page);
        choose(page, "NUMBER", "How many pieces?");
        page.locator("[id='editor:number']").fill("12.5");
        page.locator("[id='editor:unitEn']").fill("kg");
        save(page);
        choose(page, "ORDERING", "First things first: order them.");
        option(page, 0, "Read");
        option(page, 1, "Ask");
        option(page, 2, "Call");
        save(page);
        choose(page, "MATCHING", "What belongs together?");
        option(page, 0, "Lead time");
        option(page, 1, "Bin");
        page.locator("[id='editor:options:0:partnerEn']").fill("Purchasing");
        page.locator("[id='editor:options:1:partnerEn']").fill("Warehouse");
        save(page);
        assertThat(page.locator(".quiz-list > li")).hasCount(6);
    }

    /** The first option is the right one. */
    static void single(Page page, String text, String... options) {
        choose(page, "SINGLE", text);
        for (var at = 0; at < options.length; at++) option(page, at, options[at]);
        save(page);
    }

    /** Opens an empty form of that kind, with the question in it. */
    static void choose(Page page, String kind, String text) {
        if (!page.locator("[id='editor:form']").isVisible()) page.locator("[id='editor:add']").click();
        var kinds = page.locator("[id='editor:kind']");
        if (!kinds.inputValue().equals(kind)) kinds.selectOption(kind);
        assertThat(page.locator("[id='editor:answers'][data-kind='" + kind + "']")).isAttached();
        page.locator("[id='editor:en']").fill(text);
    }

    static void option(Page page, int at, String text) { page.locator("[id='editor:options:" + at + ":optionEn']").fill(text); }

    static void right(Page page, int at) {
        var box = page.locator("[id='editor:options:" + at + ":right']");
        if (!box.isChecked()) box.check();
        assertThat(page.locator("[id='editor:options:" + at + ":right']")).isChecked();
    }

    static void save(Page page) {
        page.locator("[id='editor:save']").click();
        assertThat(page.locator("[id='editor:form']")).hasCount(0);
    }

    /** Enrols from the catalogue and opens the quiz; the page says what awaits. Answers its address. */
    static String open(Page page, String course) {
        page.navigate("/learning/catalogue.xhtml");
        page.getByLabel(course).first().click();
        page.waitForURL("**enrolment=**");
        if (!page.url().contains("/assessment/quiz.xhtml")) page.locator("a[href*='/assessment/quiz.xhtml']").first().click();
        page.waitForURL("**/assessment/quiz.xhtml**");
        return page.url();
    }

    static Locator shown(Page page) { return page.locator(".quiz-question:not([hidden])"); }

    /** Answers the question that is shown; {@code right} or wrong. */
    static void answer(Page page, boolean right) {
        var question = shown(page);
        var text = question.locator(".quiz-text").innerText();
        var answers = ANSWERS.entrySet().stream().filter(one -> text.startsWith(one.getKey())).findFirst().orElseThrow().getValue().split("\\|");
        switch (question.getAttribute("data-kind")) {
            case "NUMBER" -> question.locator("input").fill(right ? answers[0] : "99");
            case "ORDERING" -> order(question, answers, right);
            case "MATCHING" -> match(question, answers, right);
            default -> {
                for (var option : question.locator(".quiz-option").all()) {
                    var wanted = java.util.List.of(answers).contains(english(option.innerText().strip())) == right;
                    if (wanted && !option.locator("input").isChecked()) option.click();
                }
            }
        }
    }

    /** What the application itself writes, in the words of the answers above. */
    private static String english(String option) { return option.equals("\u5bf9") ? "True" : option.equals("\u9519") ? "False" : option; }

    private static void order(Locator question, String[] wanted, boolean right) {
        for (var place = 0; place < wanted.length; place++) {
            var step = question.locator(".quiz-step").filter(new Locator.FilterOptions().setHasText(wanted[right ? place : wanted.length - 1 - place]));
            while (index(question, step) > place) step.locator("[data-by='-1']").click();
        }
    }

    private static int index(Locator question, Locator step) { return ((Number) step.evaluate("step => [...step.parentElement.children].indexOf(step)")).intValue(); }

    private static void match(Locator question, String[] pairs, boolean right) {
        for (var at = 0; at < pairs.length; at++) {
            var row = question.locator(".quiz-pair").filter(new Locator.FilterOptions().setHas(question.page().locator(".quiz-pair-text", new Page.LocatorOptions().setHasText(pairs[at].split("=")[0]))));
            row.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(pairs[right ? at : (at + 1) % pairs.length].split("=")[1]));
        }
    }

    static void next(Page page) { page.locator("#quiz-next").click(); }

    static void saved(Page page) { assertThat(page.locator("#quiz-state")).containsText(java.util.regex.Pattern.compile("Saved|已保存")); }

    static Locator button(Page page, String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)); }
}

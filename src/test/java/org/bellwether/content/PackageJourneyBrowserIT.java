package org.bellwether.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** From the zip on the trainer's desktop to the stranger who asks whether the learner's certificate is genuine. */
class PackageJourneyBrowserIT extends InBrowser {

    private static final LocalDate DUE = LocalDate.now().plusDays(20);
    private static final String DUE_IN_WORDS = DUE.format(DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH));

    @TempDir Path desktop;

    private static Locator field(Page page, String id) { return page.locator("[id='make:" + id + "']"); }

    @Test
    void a_zip_becomes_a_course_for_a_department_and_a_learners_certificate() throws IOException {
        var title = "Pumps " + System.nanoTime();
        var trainer = signInAs("trainer");
        dropped(trainer, title);
        report(trainer, title);
        preview(trainer);
        publish(trainer, title);
        var editor = trainer.url();

        somebodyElseHasNothing(title);
        var learner = as("employee");
        var course = courseOf(learner, title);
        passed(learner, course);
        verified(learner, title);

        trainer.navigate(editor.replace("/course/edit.xhtml", "/learning/enrolments.xhtml") + "&state=COMPLETED");
        assertThat(trainer.locator(".ui-datatable-data tr")).hasCount(1);
        assertThat(trainer.locator(".ui-datatable-data")).containsText("Liu Yang");
        assertThat(complaints()).isEmpty();
    }

    private void dropped(Page trainer, String title) throws IOException {
        var lesson = PlayerBrowserIT.LESSON.replace("</script>", "function help() { window.open('help.html'); } </script>");
        var file = Files.write(desktop.resolve("pumps in use.zip"), Zips.scorm12(title, "80", lesson).bytes());
        trainer.navigate("/course/courses.xhtml");
        trainer.locator("#new").click();
        trainer.waitForURL("**/course/new.xhtml");
        drop(trainer, trainer.locator("#package-drop"), file);
        trainer.waitForURL("**/content/upload.xhtml?package=**");
    }

    /** Everything that a trainer must know of a package, and what it means for learners. */
    private static void report(Page trainer, String title) {
        var facts = trainer.locator(".package-facts").first();
        assertThat(trainer.locator(".bw-card", new Page.LocatorOptions().setHas(facts)).locator("h2")).hasText(title);
        assertThat(facts.locator("dd")).hasText(new Pattern[] {Pattern.compile("SCORM 1\\.2"), Pattern.compile("one unit, one reports results"), Pattern.compile("80 of 100"), Pattern.compile("index\\.html"),
            Pattern.compile("[\\d.,]+ .?B packed, [\\d.,]+ .?B unpacked, 2 files"), Pattern.compile("pumps in use\\.zip")});
        assertThat(trainer.locator(".package-outline li")).hasText(new String[] {title});
        var findings = trainer.locator(".package-findings li");
        assertThat(findings.locator("strong")).hasText(new String[] {"All 2 files are whole and what their names say.", "One unit reports results.", "The content opens windows of its own."});
        assertThat(findings.locator(".means")).hasText(new String[] {"No file is missing on the way, and none of them hides a program.",
            "Bellwether knows how far each learner is and lets them go on where they stopped.",
            "Browsers may hold them back; learners then have to allow them. On a phone they cover the course."});
        assertThat(findings.nth(2)).hasAttribute("data-level", "NOTE");
        accessible(trainer);
        picture(trainer, "package-report");
    }

    /** Whatever the content says in a preview, nothing of it is sent. That nothing is kept of what is sent, PreviewsIT counts. */
    private static void preview(Page trainer) {
        var sent = new ArrayList<String>();
        trainer.context().onRequest(request -> {
            if (!request.method().equals("GET")) sent.add(request.method() + " " + request.url().replaceAll(".*?//[^/]+|package=.*", ""));
        });
        for (var time = 0; time < 2; time++) {
            var preview = trainer.context().waitForPage(() -> trainer.locator("#preview").click());
            assertThat(PlayerBrowserIT.content(preview).locator("#place")).hasText(Pattern.compile("place 0 ab-initio\\s*"));
            assertThat(preview.locator("[data-status-text]")).hasText("Preview: nothing is kept");
            PlayerBrowserIT.content(preview).locator("#step").click();
            PlayerBrowserIT.content(preview).locator("#pass").click();
            assertThat(preview.locator("[data-panel-text]")).hasText("The preview is over. Nothing of it was kept.");
            preview.close(new Page.CloseOptions().setRunBeforeUnload(true));
        }
        assertThat(sent).isEqualTo(List.of("POST /api/v1/packages/preview?", "POST /api/v1/packages/preview?"));
    }

    private static void publish(Page trainer, String title) {
        field(trainer, "title").fill(title);
        field(trainer, "title-zh").fill("水泵 " + title);
        field(trainer, "summary").fill("Start, watch and stop a pump.");
        field(trainer, "language").selectOption("zh-CN");
        field(trainer, "minutes").fill("15");
        field(trainer, "audience").selectOption(new SelectOption().setLabel("Assembly (66)"));
        field(trainer, "due").fill(DUE.toString());
        field(trainer, "publish").click();
        trainer.waitForURL("**/course/edit.xhtml**");
        assertThat(trainer.locator("[id=notices]")).containsText("is published");
        assertThat(trainer.locator(".learning-assigned li")).hasCount(1);
        assertThat(trainer.locator(".learning-assigned")).containsText("Assembly");
        assertThat(trainer.locator(".learning-assigned")).containsText("66 people");
        assertThat(trainer.locator(".learning-assigned")).containsText(DUE_IN_WORDS);
        accessible(trainer);
    }

    private void somebodyElseHasNothing(String title) {
        var accountant = as("employee2");
        accountant.navigate("/learning/my.xhtml");
        assertThat(accountant.locator("main")).not().containsText(title);
    }

    /** In My learning, with when and why, under its name in the reader's language; the address of its page. */
    private String courseOf(Page learner, String title) {
        var reader = signIn(stranger(PHONE, "zh-CN", ColorScheme.LIGHT), "employee");
        reader.navigate("/learning/my.xhtml");
        assertThat(reader.locator("main")).containsText("水泵 " + title);
        fits(reader);
        learner.navigate("/learning/my.xhtml");
        var mine = learner.locator(".learning-first, .learning-item", new Page.LocatorOptions().setHasText(title));
        assertThat(mine).containsText("Assembly");
        var address = mine.locator("a[href*='/learning/course.xhtml']").first().getAttribute("href");
        learner.navigate(address);
        assertThat(learner.locator(".learning-dl")).containsText(DUE_IN_WORDS);
        assertThat(learner.locator(".bw-lead")).hasText("Start, watch and stop a pump.");
        return address;
    }

    private static void passed(Page learner, String course) {
        learner.locator("#continue").click();
        learner.waitForURL("**/content/player.xhtml**");
        PlayerBrowserIT.content(learner).locator("#pass").click();
        assertThat(learner.locator("[data-panel-result]")).hasText("Passed · 90 % · The course is complete");
        learner.locator("[data-panel-actions] button").first().click();
        learner.waitForURL("**" + course);
        assertThat(learner.locator(".bw-notice-ok")).containsText("You have completed this course");
        learner.locator("#certificates").click();
    }

    private void verified(Page learner, String title) {
        var card = learner.locator(".certification-card", new Page.LocatorOptions().setHasText(title));
        assertThat(card).containsText("Valid");
        var pdf = learner.waitForDownload(() -> card.locator("a[href*='certificate.pdf']").click()).path();
        var stranger = stranger(WIDE);
        stranger.navigate(card.locator("a[href*='/verify/']").getAttribute("href"));
        assertThat(stranger.locator("h1")).hasText("This certificate is valid");
        assertThat(stranger.locator(".certification-holder")).containsText("Liu Yang");
        stranger.setInputFiles("#drop input", pdf);
        assertThat(stranger.locator(".certification-file")).hasAttribute("data-same", "true");
    }
}

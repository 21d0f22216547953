package org.bellwether.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import org.bellwether.course.DemoCourses;
import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

class LearningBrowserIT extends InBrowser {

    private static final byte[] DOT = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAwIB/ayZxAAAAABJRU5ErkJggg==");

    @Test
    void a_trainer_writes_and_publishes_a_course_and_a_learner_finishes_it() {
        var trainer = signInAs("trainer");
        trainer.navigate("/course/courses.xhtml");
        trainer.locator("#new").click();
        field(trainer, "draft:titleEn").fill("Scanning in the yard");
        field(trainer, "draft:minutes").fill("12");
        field(trainer, "draft:create").click();
        trainer.waitForURL(Pattern.compile("/course/edit\\.xhtml"));
        var editor = trainer.url();

        addPage(trainer, "Why we scan", "Every pallet has a number.");
        addPage(trainer, "How we scan", "Hold it level.");
        trainer.navigate(editor);
        field(trainer, "assigning:unit").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(
            field(trainer, "assigning:unit").locator("option", new Locator.LocatorOptions().setHasText("Infrastructure")).textContent()));
        assertThat(field(trainer, "assigning:means")).containsText("This means 6 people.");
        field(trainer, "assigning:go").click();
        assertThat(trainer.locator(".learning-assigned")).containsText("waits until the course is published");
        field(trainer, "state:publish").click();
        assertThat(trainer.locator("[id=notices]")).containsText("Published.");
        assertThat(trainer.locator(".learning-assigned")).containsText("6 people");

        var learner = as("admin");
        learner.navigate("/learning/my.xhtml");
        learner.locator("main a").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Scanning in the yard")).first().click();
        learner.locator("#continue").click();
        assertThat(learner.locator(".course-text")).containsText("Every pallet has a number.");
        field(learner, "reading:done").click();
        assertThat(learner.locator("h1")).hasText("How we scan");
        field(learner, "reading:done").click();
        assertThat(learner.locator(".bw-notice-ok")).containsText("You have completed this course");

        trainer.navigate(editor.replace("/course/edit.xhtml", "/learning/enrolments.xhtml") + "&state=COMPLETED");
        assertThat(trainer.locator(".ui-datatable-data tr")).hasCount(1);
        assertThat(trainer.locator(".ui-datatable-data")).containsText("Sun Lei");
        assertThat(ours()).isEmpty();
    }

    private static void addPage(Page trainer, String title, String text) {
        field(trainer, "adding:newTitle").fill(title);
        field(trainer, "adding:add").click();
        trainer.waitForURL(Pattern.compile("&lesson="));
        assertThat(trainer.locator("#lesson-title")).hasText(title);
        trainer.locator("#text-en").click();
        trainer.keyboard().insertText(text);
        assertThat(trainer.locator("[data-state]")).hasText(Pattern.compile("Saved .+"));
    }

    @Test
    void my_learning_puts_what_is_late_first_and_goes_straight_on() {
        var learner = signInAs("overdue");
        learner.navigate("/learning/my.xhtml");
        assertThat(learner.locator(".bw-lead")).containsText("late");
        assertThat(learner.locator(".learning-first .bw-chip")).hasText(Pattern.compile("\\d+ days late"));
        accessible(learner);
        learner.locator("#first-title a").click();
        assertThat(learner.locator(".learning-lesson-LOCKED").first()).containsText("Opens when");
        accessible(learner);
        learner.locator("#continue").click();
        assertThat(learner.locator(".course-text")).isVisible();
        accessible(learner);
        assertThat(ours()).isEmpty();
    }

    @Test
    void what_must_come_first_is_said_where_someone_tries_the_address_of_a_later_lesson() {
        var learner = signInAs("overdue");
        learner.navigate("/learning/my.xhtml");
        learner.locator("#continue").click();
        var later = learner.url().replaceFirst("lesson=.*", "lesson=" + DemoCourses.ERP_1_PAGES.get(3));
        learner.navigate(later);
        assertThat(learner.locator("[id=notices]")).containsText(Pattern.compile("Do “.+” first"));
        assertThat(learner.locator(".course-text")).hasCount(0);
        assertThat(learner.locator(".bw-empty")).containsText("To the course");
    }

    @Test
    void nobody_opens_what_belongs_to_somebody_else() {
        var learner = signInAs("overdue");
        learner.navigate("/learning/my.xhtml");
        var course = learner.locator("#first-title a").getAttribute("href");
        var stranger = as("employee2");
        assertThat(stranger.navigate(course).status()).isEqualTo(404);
        assertThat(stranger.navigate("/course/courses.xhtml").status()).isEqualTo(403);
        assertThat(stranger.navigate("/course/edit.xhtml?course=" + DemoCourses.ERP_1).status()).isEqualTo(403);
        assertThat(stranger.navigate("/learning/enrolments.xhtml?course=" + DemoCourses.ERP_1).status()).isEqualTo(403);
        assertThat(stranger.navigate("/learning/course.xhtml?enrolment=nonsense").status()).isEqualTo(404);
        assertThat(as("trainer").navigate("/course/edit.xhtml?course=" + DemoCourses.ERP_2).status()).isEqualTo(403);
    }

    @Test
    void the_editor_keeps_structure_and_pictures_and_nothing_that_acts() {
        var trainer = signInAs("trainer");
        trainer.navigate("/course/new.xhtml");
        field(trainer, "draft:titleEn").fill("Editor");
        field(trainer, "draft:create").click();
        trainer.waitForURL(Pattern.compile("/course/edit\\.xhtml"));
        addPage(trainer, "A page", "First words");
        trainer.evaluate("""
            () => { const text = document.getElementById('text-en'); text.focus(); getSelection().selectAllChildren(text); getSelection().collapseToEnd();
              const data = new DataTransfer(); data.setData('text/html', '<h1 style="color:red">Pasted</h1><p onclick="x()">Para <b>bold</b></p><script>alert(1)</script><img src="https://elsewhere.example/x.png">');
              text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }""");
        assertThat(trainer.locator("#text-en h2")).hasText("Pasted");
        trainer.locator("[data-file]").setInputFiles(new FilePayload("dot.png", "image/png", DOT));
        trainer.locator("[data-describe] input").fill("A dot");
        trainer.locator("[data-describe] button").click();
        assertThat(trainer.locator("#text-en img")).hasAttribute("alt", "A dot");
        assertThat(trainer.locator("[data-state]")).hasText(Pattern.compile("Saved .+"));

        trainer.locator("[data-file]").setInputFiles(new FilePayload("dot.png", "image/png", "<html><script>alert(1)</script></html>".getBytes()));
        assertThat(trainer.locator("[data-state]")).containsText("is no picture or video");

        trainer.reload();
        assertThat(trainer.locator("#text-en strong, #text-en b")).hasText("bold");
        assertThat(trainer.locator("#text-en img")).hasCount(1);
        assertThat((Integer) trainer.locator("#text-en img").evaluate("image => image.naturalWidth")).isEqualTo(1);
        assertThat(trainer.locator("#text-en").innerHTML()).doesNotContain("onclick", "style", "script", "elsewhere");
        trainer.locator("a[target=_blank]").first().click();
        assertThat(ours()).filteredOn(complaint -> !complaint.contains("400") && !complaint.contains("409") && !complaint.contains("inline event handler")).isEmpty();
    }

    @Test
    void the_list_of_enrolments_filters_sorts_reminds_and_exports() {
        var trainer = signInAs("trainer");
        trainer.navigate("/course/courses.xhtml");
        accessible(trainer);
        field(trainer, "list:text").pressSequentially("ERP-1");
        trainer.locator("a[href*='" + DemoCourses.ERP_1 + "&state=OVERDUE']").click();
        accessible(trainer);
        field(trainer, "list:learner").pressSequentially("Weber");
        assertThat(trainer.locator(".ui-datatable-data tr")).hasCount(1);
        trainer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remind Markus Weber")).click();
        assertThat(trainer.locator("[id=notices]")).containsText("Markus Weber is reminded");
        trainer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remind Markus Weber")).click();
        assertThat(trainer.locator("[id=notices]")).containsText("Reminded today already");
        var file = trainer.waitForDownload(() -> trainer.locator("a[download]").click());
        assertThat(read(file.path())).contains("\"Learner\",\"Login\"", "\"Markus Weber\",\"overdue\"").doesNotContain("Anna Keller");

        var learner = as("overdue");
        learner.navigate("/learning/my.xhtml");
        assertThat(learner.locator(".learning-nudged")).containsText("Miriam Vogel reminded you");
    }

    private static String read(java.nio.file.Path path) {
        try {
            return java.nio.file.Files.readString(path);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_page_fits_a_phone_in_both_languages_and_the_dark() {
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "trainer");
        var edit = "/course/edit.xhtml?course=" + DemoCourses.ERP_1;
        for (var path : List.of("/learning/my.xhtml", "/learning/catalogue.xhtml", "/course/courses.xhtml", "/course/new.xhtml", edit,
            edit + "&lesson=" + DemoCourses.ERP_1_PAGES.get(0), "/learning/enrolments.xhtml?course=" + DemoCourses.ERP_1)) {
            phone.navigate(path);
            fits(phone);
            accessible(phone);
        }
        var small = onPhoneAs("overdue");
        small.navigate("/learning/my.xhtml");
        fits(small);
        small.locator("#continue").click();
        fits(small);
        accessible(small);
        assertThat(ours()).isEmpty();
    }

    /** What the browser complained of on the pages of these features; the start page is tested elsewhere. */
    private List<String> ours() { return complaints().stream().filter(complaint -> complaint.contains("/learning/") || complaint.contains("/course/")).toList(); }

    private static Locator field(Page page, String id) { return page.locator("[id='" + id + "']"); }
}

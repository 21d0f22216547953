package org.bellwether.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** A trainer brings packages in; learners play them, lose their connection, their session or their tab, and nothing else. */
class PlayerBrowserIT extends InBrowser {

    /** Counts steps, keeps them, and passes when it is told to. */
    static final String LESSON = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Lesson</title><body>
        <p id="place"></p><button id="step">Step</button><button id="pass">Pass</button>
        <script>
        var api = window.parent.API; api.LMSInitialize('');
        var at = Number(api.LMSGetValue('cmi.core.lesson_location')) || 0;
        function show() { document.getElementById('place').textContent = 'place ' + at + ' ' + api.LMSGetValue('cmi.core.entry') + ' ' + api.LMSGetValue('cmi.suspend_data'); }
        document.getElementById('step').onclick = function () { at++; api.LMSSetValue('cmi.core.lesson_status', 'incomplete'); api.LMSSetValue('cmi.core.lesson_location', String(at));
          api.LMSSetValue('cmi.suspend_data', '第' + at + '步'); api.LMSSetValue('cmi.core.exit', 'suspend'); show(); };
        document.getElementById('pass').onclick = function () { api.LMSSetValue('cmi.core.score.raw', '90'); api.LMSSetValue('cmi.core.lesson_status', 'completed');
          api.LMSSetValue('cmi.core.exit', ''); api.LMSFinish(''); };
        show();
        </script></body></html>
        """;

    @Test
    void a_package_becomes_a_course_that_is_played_left_resumed_elsewhere_and_passed() {
        var title = "Pumps " + System.nanoTime();
        var trainer = signInAs("trainer");
        upload(trainer, Zips.scorm12(title, "80", LESSON).bytes());
        assertThat(trainer.locator(".package-facts").first()).containsText("SCORM 1.2");
        assertThat(trainer.locator(".package-facts").first()).containsText("80 of 100");
        accessible(trainer);
        var preview = trainer.context().waitForPage(() -> trainer.locator("#preview").click());
        assertThat(content(preview).locator("#place")).containsText("place 0 ab-initio");
        assertThat(preview.locator("[data-status-text]")).hasText("Preview: nothing is kept");
        preview.close();
        publish(trainer);

        var learner = as("employee");
        var player = lessonOf(learner, title);
        play(learner, player);
        assertThat(content(learner).locator("#place")).containsText("place 0 ab-initio");
        content(learner).locator("#step").click();
        content(learner).locator("#step").click();
        assertThat(learner.locator("[data-status-text]")).hasText(Pattern.compile("Saved at .*"));
        content(learner).locator("#step").click();
        assertThat(learner.locator("[data-status]")).hasAttribute("data-kind", "saving");
        learner.close(new Page.CloseOptions().setRunBeforeUnload(true));

        var phone = onPhoneAs("employee");
        play(phone, player);
        assertThat(content(phone).locator("#place")).hasText("place 3 resume 第3步");
        accessible(phone);
        fits(phone);
        content(phone).locator("#pass").click();
        assertThat(phone.locator("[data-panel-result]")).containsText("Passed · 90 %");
        assertThat(phone.locator("[data-panel-result]")).containsText("The course is complete");
        phone.locator("[data-panel-actions] button").first().click();
        phone.waitForURL("**/learning/course.xhtml**");
    }

    @Test
    void a_session_that_ends_and_a_network_that_is_gone_lose_nothing() {
        var title = "Valves " + System.nanoTime();
        var trainer = signInAs("trainer");
        upload(trainer, Zips.scorm12(title, null, LESSON).bytes());
        publish(trainer);
        var learner = as("employee");
        var player = lessonOf(learner, title);
        play(learner, player);
        content(learner).locator("#step").click();
        assertThat(learner.locator("[data-status-text]")).hasText(Pattern.compile("Saved at .*"));

        learner.context().clearCookies();
        content(learner).locator("#step").click();
        assertThat(learner.locator("[data-status-text]")).hasText(Pattern.compile("Signed out.*"));
        assertThat(learner.locator("[data-status-text]")).not().containsText("Saved");
        var tab = learner.context().waitForPage(() -> learner.locator("button[data-sign-in]").click());
        tab.locator("[data-login='employee']").click();
        tab.waitForURL("**/content/signed-in.xhtml");
        tab.close();
        learner.bringToFront();
        assertThat(learner.locator("[data-status-text]")).hasText(Pattern.compile("Saved at .*"), new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000));

        learner.context().setOffline(true);
        content(learner).locator("#step").click();
        assertThat(learner.locator("[data-status-text]")).hasText(Pattern.compile("No connection.*"));
        learner.close();
        var context = learner.context();
        context.setOffline(false);
        var again = context.newPage();
        play(again, player);
        assertThat(content(again).locator("#place")).hasText("place 3 resume 第3步");
        complaints().clear();
    }

    @Test
    void a_second_tab_is_told_and_the_first_one_stops() {
        var title = "Seals " + System.nanoTime();
        var trainer = signInAs("trainer");
        upload(trainer, Zips.scorm12(title, null, LESSON).bytes());
        publish(trainer);
        var learner = as("employee");
        var player = lessonOf(learner, title);
        play(learner, player);
        assertThat(content(learner).locator("#place")).containsText("place 0");
        var second = learner.context().newPage();
        second.navigate(player);
        assertThat(second.locator("[data-panel-text]")).containsText("open in another tab");
        second.locator("[data-panel-actions] button").first().click();
        assertThat(content(second).locator("#place")).containsText("place 0");
        assertThat(learner.locator("[data-panel-text]")).containsText("You went on in another window");
    }

    @Test
    void two_units_of_2004_are_moved_through_by_what_the_content_wishes() {
        var title = "Halves " + System.nanoTime();
        var page = """
            <!doctype html><meta charset="utf-8"><p id="place"></p><button id="go">Go</button><script>
            var api = window.parent.API_1484_11; api.Initialize('');
            document.getElementById('place').textContent = location.search + ' ' + api.GetValue('cmi.completion_status') + ' ' + api.GetValue('adl.nav.request_valid.continue');
            document.getElementById('go').onclick = function () { api.SetValue('cmi.completion_status', 'completed'); api.SetValue('cmi.success_status', 'passed'); api.SetValue('cmi.score.scaled', '0.8');
              api.SetValue('adl.nav.request', 'continue'); api.Terminate(''); };
            </script>
            """;
        var trainer = signInAs("trainer");
        upload(trainer, Zips.scorm2004(title, page).bytes());
        publish(trainer);
        var learner = as("employee");
        play(learner, lessonOf(learner, title));
        assertThat(content(learner).locator("#place")).hasText("?unit=1 unknown true");
        content(learner).locator("#go").click();
        assertThat(content(learner).locator("#place")).hasText("?unit=2 unknown false");
        assertThat(learner.locator("[data-count]")).hasText("1 of 2");
        content(learner).locator("#go").click();
        assertThat(learner.locator("[data-panel-result]")).containsText("Passed · 80 %");
        accessible(learner);
    }

    @Test
    void what_is_no_package_is_refused_with_a_sentence() {
        var trainer = signInAs("trainer");
        for (var width : new int[] {WIDE, PHONE}) {
            trainer.setViewportSize(width, 800);
            trainer.navigate("/content/upload.xhtml");
            trainer.locator("#package-drop input").setInputFiles(new FilePayload("notes.zip", "application/zip", "no zip at all".getBytes()));
            assertThat(trainer.locator("#package-refused")).containsText("This is not a zip file");
            assertThat(trainer.locator("#package-refused")).containsText("Nothing of it was kept");
            accessible(trainer);
            fits(trainer);
        }
        complaints().clear();
    }

    static void upload(Page trainer, byte[] zip) {
        trainer.navigate("/content/upload.xhtml");
        trainer.locator("#package-drop input").setInputFiles(new FilePayload("lesson.zip", "application/zip", zip));
        trainer.waitForURL("**/content/upload.xhtml?package=**");
    }

    static void publish(Page trainer) {
        trainer.locator("[id='make:audience']").selectOption("all");
        trainer.locator("[id='make:due']").fill(LocalDate.now().plusDays(20).toString());
        trainer.locator("[id='make:publish']").click();
        trainer.waitForURL("**/course/edit.xhtml**");
    }

    /** The address of the player for that course's one lesson. */
    static String lessonOf(Page learner, String title) {
        learner.navigate("/learning/my.xhtml");
        var card = learner.locator("a[href*='/learning/course.xhtml']", new Page.LocatorOptions().setHasText(title)).first();
        learner.navigate(card.getAttribute("href"));
        return learner.locator("a[href*='/content/player.xhtml']").first().getAttribute("href");
    }

    static void play(Page learner, String player) { learner.navigate(player); }

    static FrameLocator content(Page learner) { return learner.frameLocator("iframe.player-frame").frameLocator("iframe"); }
}

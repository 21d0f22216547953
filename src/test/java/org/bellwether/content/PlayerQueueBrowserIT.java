package org.bellwether.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.bellwether.support.Raw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** What the learner did lies on the device until the server has it, and never reaches it as anybody else's. */
class PlayerQueueBrowserIT extends InBrowser {

    private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    private static final Pattern SAVED = Pattern.compile("Saved at .*");
    /** Counts the changes that the browser's own database holds. */
    private static final String KEPT = """
        () => new Promise((done, failed) => { const open = indexedDB.open('bellwether-player'); open.onerror = failed;
          open.onsuccess = () => { const count = open.result.transaction('changes').objectStore('changes').count(); count.onsuccess = () => { open.result.close(); done(count.result); }; }; })""";

    private Page trainer;
    private String editor;
    private Page learner;
    private String player;

    private void course(String lesson) {
        var title = "Queue " + System.nanoTime();
        trainer = signInAs("trainer");
        PlayerBrowserIT.upload(trainer, Zips.scorm12(title, null, lesson).bytes());
        PlayerBrowserIT.publish(trainer);
        editor = trainer.url();
        learner = as("employee");
        player = PlayerBrowserIT.lessonOf(learner, title);
        learner.navigate(player);
    }

    @BeforeEach
    void nothing() { learner = null; }

    /** Refusals that these tests bring about are written to the browser's console, as all are. */
    @AfterEach
    void nothingElseWentWrong() { assertThat(complaints()).allMatch(complaint -> complaint.matches("(?s).*the server responded with a status of [45].*")); }

    private void step() { PlayerBrowserIT.content(learner).locator("#step").click(); }

    private static void signInAnew(Page tab, String login) {
        tab.navigate("/sign-in.xhtml");
        tab.locator("[data-login='" + login + "']").click();
        tab.waitForURL(url -> !url.contains("/sign-in.xhtml"));
    }

    @Test
    void what_was_done_waits_while_somebody_else_is_signed_in_in_the_same_browser() {
        course(PlayerBrowserIT.LESSON);
        step();
        assertThat(learner.locator("[data-status-text]")).hasText(SAVED);
        var other = learner.context().newPage();
        signInAnew(other, "overdue");
        step();
        assertThat(learner.locator("[data-status-text]")).hasText(Pattern.compile("Somebody else is signed in here now\\. \\d kept on this device until you sign in again\\."));
        assertThat(learner.locator("[data-status] button[data-sign-in]")).isVisible();
        accessible(learner);
        fits(learner);
        var sent = new java.util.ArrayList<String>();
        learner.onRequest(request -> sent.add(request.method() + " " + request.url().replaceFirst(".*/api/v1/", "")));
        step();
        Raw.eventually(() -> pumped(sent).stream().filter(request -> request.equals("GET session")).count() >= 2);
        assertThat(sent).as("nothing is sent in the other's name").noneMatch(request -> request.startsWith("POST"));
        signInAnew(other, "employee");
        learner.bringToFront();
        assertThat(learner.locator("[data-status-text]")).hasText(SAVED, PATIENTLY);
        assertThat(learner.evaluate(KEPT)).isEqualTo(0);
        var elsewhere = as("employee");
        elsewhere.navigate(player);
        assertThat(PlayerBrowserIT.content(elsewhere).locator("#place")).hasText("place 3 resume 第3步");
    }

    /** Lets the browser's news in; what has come so far. */
    private java.util.List<String> pumped(java.util.List<String> sent) {
        learner.evaluate("1");
        return sent;
    }

    @Test
    void a_course_that_is_taken_away_keeps_the_last_steps_and_says_so_and_they_arrive_when_it_is_given_back() {
        course(PlayerBrowserIT.LESSON);
        step();
        assertThat(learner.locator("[data-status-text]")).hasText(SAVED);
        trainer.navigate(editor);
        trainer.locator(".learning-assigned [data-dialog-open]").click();
        trainer.locator("dialog[open] .bw-danger").click();
        assertThat(trainer.locator(".learning-assigned")).hasCount(0);
        step();
        assertThat(learner.locator("[data-panel-text]")).hasText(Pattern.compile(".+ Your last steps are kept on this device for seven days\\."), PATIENTLY);
        assertThat(learner.locator(".player-panel")).hasAttribute("data-kind", "parked");
        assertThat(learner.locator("[data-status-text]")).hasText(Pattern.compile("\\d not saved, kept on this device"));
        assertThat((Integer) learner.evaluate(KEPT)).isPositive();
        accessible(learner);
        fits(learner);
        picture(learner, "player-parked");
        learner.locator("[data-panel-actions] button").first().click();
        learner.waitForURL("**/learning/course.xhtml**");

        trainer.locator("[id='assigning:due']").fill(java.time.LocalDate.now().plusDays(9).toString());
        trainer.locator("[id='assigning:go']").click();
        assertThat(trainer.locator(".learning-assigned")).isVisible();
        learner.navigate(player);
        assertThat(PlayerBrowserIT.content(learner).locator("#place")).hasText("place 2 resume 第2步");
        assertThat(learner.evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void a_launch_that_the_server_fails_on_holds_up_no_other() {
        course(PlayerBrowserIT.LESSON);
        step();
        assertThat(learner.locator("[data-status-text]")).hasText(SAVED);
        var failing = new java.util.concurrent.atomic.AtomicReference<String>();
        learner.route("**/api/v1/launches/*/changes", route -> {
            failing.compareAndSet(null, route.request().url());
            if (route.request().url().equals(failing.get())) route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(500).setBody("{}"));
            else route.resume();
        });
        step();
        assertThat(learner.locator("[data-status-text]")).not().hasText(SAVED);
        learner.navigate(player);
        assertThat(PlayerBrowserIT.content(learner).locator("#place")).containsText("place");
        learner.waitForResponse(answer -> answer.url().endsWith("/changes") && answer.ok(), this::step);
        assertThat(learner.locator("[data-status-text]")).not().hasText(SAVED);
        learner.unroute("**/api/v1/launches/*/changes");
        assertThat(learner.locator("[data-status-text]")).hasText(SAVED, PATIENTLY);
        assertThat(learner.evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void what_content_says_while_its_page_is_being_closed_arrives() {
        course("""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Late</title><body><p id="place"></p>
            <script>
            var api = window.parent.API; api.LMSInitialize('');
            document.getElementById('place').textContent = 'was at ' + api.LMSGetValue('cmi.core.lesson_location');
            addEventListener('pagehide', function () { api.LMSSetValue('cmi.core.lesson_location', 'the last page'); api.LMSSetValue('cmi.core.exit', 'suspend'); api.LMSFinish(''); });
            </script></body></html>
            """);
        assertThat(PlayerBrowserIT.content(learner).locator("#place")).hasText("was at");
        learner.close(new Page.CloseOptions().setRunBeforeUnload(true));
        // Another device: what lies in the first one's browser cannot have helped.
        var phone = onPhoneAs("employee");
        Raw.eventually(() -> {
            phone.navigate(player);
            return PlayerBrowserIT.content(phone).locator("#place").textContent().equals("was at the last page");
        });
    }
}

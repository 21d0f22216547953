package org.bellwether.people.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

/** What a session's end does to those who were in the middle of something. */
class SessionEndBrowserIT extends InBrowser {

    private static final String ISSUE = "/programme/new-issue.xhtml";
    private static final String COURSE = "/course/new.xhtml";
    private static final String KEPT = "#bw-kept";

    private static void endSession(Page where) { where.context().clearCookies(); }

    private static void signInAgain(Page where, String login, String backTo) {
        where.locator("[data-login=" + login + "]").click();
        where.waitForURL(url -> url.endsWith(backTo));
        where.waitForLoadState(LoadState.LOAD);
    }

    private static String keptInTheTab(Page where) { return (String) where.evaluate("JSON.stringify(sessionStorage)"); }

    private static void putBack(Page where) { where.locator(KEPT + " [data-kept-restore]").click(); }

    @Test
    void numbers_days_and_choices_are_put_back_as_words_are() {
        signInAs("cio");
        page.navigate(ISSUE);
        var day = page.locator("input[type=date]");
        var severity = page.locator("select[id$=severity]");
        var first = severity.inputValue();
        day.fill("2031-03-09");
        severity.selectOption("5");
        endSession(page);
        page.reload();
        signInAgain(page, "cio", ISSUE);
        assertThat(severity).hasValue(first);
        putBack(page);
        assertThat(day).hasValue("2031-03-09");
        assertThat(severity).hasValue("5");
        assertThat(page.locator(KEPT)).isHidden();

        var trainer = as("trainer");
        trainer.navigate(COURSE);
        trainer.locator("input[type=number]").fill("47");
        endSession(trainer);
        trainer.reload();
        signInAgain(trainer, "trainer", COURSE);
        putBack(trainer);
        assertThat(trainer.locator("input[type=number]")).hasValue("47");
    }

    @Test
    void another_theme_or_language_loses_nothing_that_was_entered() {
        signInAs("trainer");
        for (var choice : new String[] {"theme][value=dark", "language][value=zh-CN"}) {
            page.navigate(COURSE);
            page.locator("[id$=titleEn]").fill("Half a title " + choice);
            page.locator("details.bw-menu > summary").first().click();
            page.locator("button[name=" + choice + "]").click();
            page.locator(KEPT).waitFor();
            putBack(page);
            assertThat(page.locator("[id$=titleEn]")).hasValue("Half a title " + choice);
        }
    }

    @Test
    void whoever_was_signed_out_in_the_middle_is_told_so() {
        signInAs("trainer");
        page.navigate(COURSE);
        page.locator("[id$=titleEn]").fill("Not saved");
        endSession(page);
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.locator(".bw-notice-warn")).containsText("You were signed out");
        accessible(page);
        var stranger = stranger(WIDE);
        stranger.navigate(COURSE);
        assertThat(stranger.locator(".bw-notice-warn")).hasCount(0);
    }

    @Test
    void what_one_person_entered_is_never_offered_to_another() {
        signInAs("trainer");
        page.navigate(COURSE);
        page.locator("[id$=titleEn]").fill("Layoffs in spring");
        endSession(page);
        page.reload();
        signInAgain(page, "admin", COURSE);
        assertThat(page.locator(KEPT)).isHidden();
        assertThat(keptInTheTab(page)).doesNotContain("Layoffs");
        endSession(page);
        page.reload();
        signInAgain(page, "trainer", COURSE);
        assertThat(page.locator(KEPT)).isHidden();
    }

    @Test
    void whoever_signs_out_leaves_nothing_behind_in_the_browser() {
        signInAs("trainer");
        page.navigate(COURSE);
        page.locator("[id$=titleEn]").fill("Layoffs in spring");
        assertThat(keptInTheTab(page)).contains("Layoffs");
        page.locator(".bw-menu summary").click();
        page.getByText("Sign out").click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml"));
        assertThat(keptInTheTab(page)).doesNotContain("Layoffs");
        page.navigate("/sign-in.xhtml?from=" + COURSE);
        signInAgain(page, "trainer", COURSE);
        assertThat(page.locator(KEPT)).isHidden();
    }

    @Test
    void what_was_sent_is_not_offered_again() {
        signInAs("admin");
        page.navigate("/people/people.xhtml");
        page.getByLabel("Name or sign-in name").pressSequentially("keller");
        assertThat(page.locator("#people\\:list tbody tr")).hasCount(1);
        assertThat(keptInTheTab(page)).contains("keller");
        page.reload();
        assertThat(page.getByLabel("Name or sign-in name")).hasValue("");
        assertThat(page.locator(KEPT)).isHidden();
    }

    @Test
    void three_minutes_before_the_session_ends_it_asks_and_goes_on_if_somebody_is_there() {
        page.clock().install();
        signInAs("employee");
        page.clock().fastForward("26:30");
        assertThat(page.locator("#bw-idle")).isHidden();
        page.clock().fastForward("01:00");
        assertThat(page.locator("#bw-idle")).isVisible();
        accessible(page);
        var asked = page.waitForResponse("**/api/v1/session", () -> page.getByText("Stay signed in").click());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(page.locator("#bw-idle")).isHidden();
        page.clock().fastForward("26:30");
        assertThat(page.locator("#bw-idle")).isHidden();
    }

    @Test
    void whoever_types_is_not_asked_for_the_server_is_told() {
        page.clock().install();
        signInAs("trainer");
        page.navigate(COURSE);
        page.clock().fastForward("06:00");
        page.locator("[id$=titleEn]").pressSequentially("Slow and careful");
        var told = page.waitForResponse("**/api/v1/session", () -> page.clock().fastForward("00:21"));
        assertThat(told.status()).isEqualTo(200);
        page.clock().fastForward("26:00");
        assertThat(page.locator("#bw-idle")).isHidden();
    }

    @Test
    void whoever_comes_back_too_late_signs_in_and_finds_the_page_with_what_was_typed() {
        page.clock().install();
        signInAs("trainer");
        page.navigate(COURSE);
        page.locator("[id$=titleEn]").fill("Slow and careful");
        page.clock().fastForward("40:00");
        endSession(page);
        page.getByText("Stay signed in").click();
        page.waitForURL(url -> url.contains("/sign-in.xhtml?from="));
        signInAgain(page, "trainer", COURSE);
        putBack(page);
        assertThat(page.locator("[id$=titleEn]")).hasValue("Slow and careful");
    }

    @Test
    void an_upload_says_in_the_reader_s_language_that_nobody_is_signed_in_and_leads_to_the_sign_in() {
        var chinese = signIn(stranger(PHONE, "zh-CN", ColorScheme.LIGHT), "trainer");
        chinese.navigate("/content/upload.xhtml");
        endSession(chinese);
        chinese.locator("#package-drop input[type=file]").setInputFiles(new FilePayload("course.zip", "application/zip", new byte[3_000_000]));
        assertThat(chinese.locator("#package-refused")).containsText("您尚未登录，或登录已失效");
        accessible(chinese);
        chinese.locator("[data-drop-sign-in]").click();
        signInAgain(chinese, "trainer", "/content/upload.xhtml");
        chinese.locator("#package-drop input[type=file]").setInputFiles(new FilePayload("course.zip", "application/zip", "no zip at all".getBytes(StandardCharsets.UTF_8)));
        assertThat(chinese.locator("#package-refused")).isVisible();
        assertThat(chinese.locator("[data-drop-sign-in]")).isHidden();
    }
}

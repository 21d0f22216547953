package org.bellwether.people.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.InBrowser;
import org.bellwether.support.Raw;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ColorScheme;

class SignInBrowserIT extends InBrowser {

    private static final String PEOPLE = "/people/people.xhtml";

    @Test
    void one_click_on_a_face_and_back_to_where_one_wanted_to_go() {
        page.navigate(PEOPLE);
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml\\?from=.*"));
        page.locator("[data-login=admin]").click();
        assertThat(page).hasURL(application().url() + PEOPLE);
        assertThat(page.locator("#main h1")).hasText("People");
        accessible(page);
        fits(page);
    }

    @Test
    void nobody_is_sent_elsewhere_by_a_link_that_was_tampered_with() {
        for (var evil : List.of("https://evil.example/", "//evil.example/", "/\\evil.example")) {
            var stranger = stranger(WIDE);
            stranger.navigate("/sign-in.xhtml?from=" + java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8));
            stranger.locator("[data-login=admin]").click();
            stranger.waitForURL(url -> !url.contains("sign-in"));
            assertThat(stranger.url()).startsWith(application().url() + "/");
        }
    }

    @Test
    void a_wrong_name_and_a_wrong_password_get_the_same_sentence() {
        var sentences = List.of("cio", "nobody.at.all").stream().map(name -> {
            var stranger = stranger(WIDE);
            stranger.navigate("/sign-in.xhtml");
            stranger.getByLabel("Sign-in name").fill(name);
            stranger.getByLabel("Password").fill("not the password");
            stranger.keyboard().press("Enter");
            assertThat(stranger.locator(".bw-notice-bad")).isVisible();
            accessible(stranger);
            return stranger.locator(".bw-notice-bad").innerText();
        }).distinct().toList();
        assertThat(sentences).singleElement().asString().contains("do not match");
    }

    @Test
    void the_session_gets_a_new_id_and_is_worth_nothing_without_its_second_cookie() {
        page.navigate("/sign-in.xhtml");
        var before = cookie("JSESSIONID");
        page.locator("[data-login=admin]").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        assertThat(cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(cookie("BWB")).hasSizeGreaterThanOrEqualTo(43);
        var stolen = application().get(PEOPLE, "Cookie", "JSESSIONID=" + cookie("JSESSIONID"));
        assertThat(stolen.statusCode()).isEqualTo(302);
        page.navigate(PEOPLE);
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        signInAs("admin");
        var cookies = "JSESSIONID=" + cookie("JSESSIONID") + "; BWB=" + cookie("BWB");
        assertThat(application().get(PEOPLE, "Cookie", cookies).statusCode()).isEqualTo(200);
        page.navigate(PEOPLE);
        page.locator(".bw-menu summary").click();
        page.getByText("Sign out").click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml"));
        assertThat(application().get(PEOPLE, "Cookie", cookies).statusCode()).isEqualTo(302);
    }

    @Test
    void who_may_not_is_told_so() {
        signInAs("employee");
        var answer = page.navigate(PEOPLE);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("This is not open to you");
        accessible(page);
    }

    @Test
    void theme_and_language_are_kept() {
        signInAs("admin");
        page.navigate(PEOPLE);
        page.locator(".bw-menu summary").click();
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.locator(".bw-menu summary").click();
        page.getByText("中文").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        assertThat(page.locator("#main h1")).hasText("人员");
        assertThat(page).hasURL(application().url() + PEOPLE);
        accessible(page);
    }

    @Test
    void what_was_chosen_wins_over_the_device_and_is_kept_until_the_device_is_chosen_again() {
        var light = background(stranger(WIDE, "en-US", ColorScheme.LIGHT));
        var dark = background(stranger(WIDE, "en-US", ColorScheme.DARK));
        assertThat(brightness(light)).isGreaterThan(230);
        assertThat(brightness(dark)).isLessThan(40);

        var device = stranger(WIDE, "en-US", ColorScheme.DARK);
        choose(device, "light");
        assertThat(background(device)).isEqualTo(light);
        assertThat(background(device.context().newPage())).as("in another tab, later").isEqualTo(light);
        signIn(device, "employee");
        assertThat(background(device)).as("signed in").isEqualTo(light);
        assertThat(device.evaluate("getComputedStyle(document.documentElement).colorScheme")).as("of scrollbars and controls").isEqualTo("light");
        accessible(device);
        choose(device, "system");
        assertThat(background(device)).isEqualTo(dark);

        var other = stranger(PHONE, "en-US", ColorScheme.LIGHT);
        choose(other, "dark");
        assertThat(background(other)).isEqualTo(dark);
    }

    /** On the page that is open, else on the sign-in page. */
    private static void choose(Page where, String theme) {
        if (!where.url().startsWith("http")) where.navigate("/sign-in.xhtml");
        where.locator(".bw-menu summary").click();
        where.waitForNavigation(() -> where.locator("button[name=theme][value=" + theme + "]").click());
    }

    private static String background(Page where) {
        if (!where.url().startsWith("http")) where.navigate("/sign-in.xhtml");
        return (String) where.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    /** From 0, black, to 255, white. */
    private static double brightness(String colour) {
        return Pattern.compile("\\d+").matcher(colour).results().mapToInt(part -> Integer.parseInt(part.group())).limit(3).average().orElseThrow();
    }

    @Test
    void the_browser_s_language_is_spoken_before_anyone_chose() {
        var chinese = stranger(PHONE, "zh-CN", ColorScheme.DARK);
        chinese.navigate("/sign-in.xhtml");
        assertThat(chinese.locator("h1")).hasText("登录");
        accessible(chinese);
        fits(chinese);
    }

    @Test
    void the_first_thing_the_keyboard_reaches_is_the_way_to_the_content() {
        signInAs("admin");
        page.navigate(PEOPLE);
        page.keyboard().press("Tab");
        assertThat(page.locator(".bw-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void text_that_was_typed_when_the_session_ended_is_offered_again() {
        signInAs("admin");
        page.navigate(PEOPLE);
        page.getByLabel("Name or sign-in name").pressSequentially("kell");
        assertThat(page.locator("#people\\:list")).containsText("Anna Keller");
        page.context().clearCookies();
        page.keyboard().insertText("er");
        page.waitForURL(url -> url.contains("sign-in"));
        page.locator("[data-login=admin]").click();
        page.waitForURL(url -> url.endsWith(PEOPLE));
        page.getByText("Put it back").click();
        assertThat(page.getByLabel("Name or sign-in name")).hasValue("keller");
    }

    @Test
    void the_first_administrator_chooses_a_password_once_and_comes_in_with_it() {
        try (var fresh = Application.start(Map.of("BELLWETHER_DEMO", "false"))) {
            var link = Pattern.compile("http://localhost:\\d+/set-password\\.xhtml#\\S+");
            Raw.eventually(() -> link.matcher(fresh.log()).find());
            var address = link.matcher(fresh.log());
            assertThat(address.find()).isTrue();
            page.navigate(address.group());
            choose("short", "short");
            assertThat(page.locator(".bw-notice-bad")).containsText("at least 12 characters");
            choose("seven quiet herons cross", "seven quiet herons");
            assertThat(page.locator(".bw-notice-bad")).containsText("differ");
            accessible(page);
            choose("seven quiet herons cross", "seven quiet herons cross");
            assertThat(page.locator(".bw-notice-ok")).containsText("Sign in with it");
            assertThat(page.locator("[data-login]")).hasCount(0);
            page.getByLabel("Sign-in name").fill("admin");
            page.getByLabel("Password").fill("seven quiet herons cross");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("sign-in"));
            assertThat(page.navigate(fresh.url() + PEOPLE).status()).isEqualTo(200);
            page.navigate(address.group());
            choose("another long sentence", "another long sentence");
            assertThat(page.locator(".bw-notice-bad")).containsText("used already");
        }
    }

    private void choose(String password, String repeated) {
        page.getByLabel("New password").fill(password);
        page.getByLabel("The same again").fill(repeated);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private String cookie(String name) {
        return page.context().cookies().stream().filter(found -> found.name.equals(name)).map((Cookie found) -> found.value).findFirst().orElse("");
    }
}

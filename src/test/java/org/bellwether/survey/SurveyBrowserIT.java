package org.bellwether.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

class SurveyBrowserIT extends InBrowser {

    /** Making a key pair and counting take their time on a busy machine. */
    private static final int LONG = 30_000;
    private static final String READY = "#survey[data-ready]";

    private static void openFromMyLearning(Page page) {
        page.navigate("/learning/my.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer now")).click();
        page.locator(READY).waitFor();
    }

    private static Locator point(Page page, int value) { return page.locator(".survey-item:not([hidden]) .survey-point").nth(value - 1); }

    private static String statement(Page page) { return page.locator(".survey-item:not([hidden]) .survey-text").innerText(); }

    @Test
    void twelve_statements_take_thirteen_taps_on_a_phone_without_scrolling() {
        var phone = onPhoneAs("trainer");
        openFromMyLearning(phone);
        fits(phone);
        accessible(phone);
        picture(phone, "survey-first-phone");
        for (var item = 1; item <= 12; item++) {
            assertThat(statement(phone)).isNotBlank();
            var last = point(phone, 5).boundingBox();
            assertThat(last.y + last.height).as("statement " + item + " fits the screen").isLessThanOrEqualTo(844);
            assertThat(last.height).isGreaterThanOrEqualTo(44);
            point(phone, 1 + item % 5).tap();
        }
        picture(phone, "survey-review-phone");
        accessible(phone);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers")).tap();
        assertThat(phone.getByText("Your answers have arrived", new Page.GetByTextOptions().setExact(true))).isVisible();
        accessible(phone);
        phone.navigate("/learning/my.xhtml");
        assertThat(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer now"))).hasCount(0);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void the_keyboard_alone_answers_and_unsent_choices_come_back() {
        signInAs("admin");
        openFromMyLearning(page);
        var address = page.url();
        for (var item = 1; item <= 5; item++) page.keyboard().press(String.valueOf(1 + item % 5));
        page.keyboard().press("Backspace");
        assertThat(point(page, 1).locator("input")).isChecked();
        page.waitForFunction("() => Object.keys(localStorage).some(key => key.startsWith('bw-survey:'))");
        assertThat((String) page.evaluate("() => JSON.stringify(localStorage)")).doesNotContain("23451");

        page.navigate(address);
        page.locator(READY).waitFor();
        assertThat(page.locator(".survey-progress")).hasAttribute("aria-valuenow", "5");
        for (var item = 6; item <= 12; item++) page.keyboard().press("4");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Your answers have arrived", new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat((Integer) page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('bw-survey:')).length")).isZero();

        page.navigate(address);
        assertThat(page.getByText("Each invitation takes answers once")).isVisible();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void answers_travel_without_cookie_and_a_token_used_twice_gets_a_sentence() {
        signInAs("executive");
        openFromMyLearning(page);
        var bodies = new ArrayList<String>();
        var cookies = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().endsWith("/survey-responses")) return;
            bodies.add(request.postData());
            cookies.add(String.valueOf(request.allHeaders().get("cookie")));
        });
        for (var item = 1; item <= 12; item++) page.keyboard().press("3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers")).click();
        assertThat(page.getByText("Your answers have arrived", new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(cookies).containsExactly("null");

        var answer = (String) page.evaluate("""
            async body => (await (await fetch('/api/v1/survey-responses', { method: 'POST', credentials: 'omit',
              headers: { 'X-Bellwether': '1', 'Content-Type': 'application/json', 'Accept-Language': 'zh-Hans' }, body })).json()).title""", bodies.get(0));
        assertThat(answer).isEqualTo("您的回答早已收到。每份邀请只能作答一次。");
        var incomplete = (String) page.evaluate("""
            async () => (await (await fetch('/api/v1/survey-responses', { method: 'POST', credentials: 'omit',
              headers: { 'X-Bellwether': '1', 'Content-Type': 'application/json' }, body: '{}' })).json()).title""");
        assertThat(incomplete).contains("older than one that you opened later");
    }

    @Test
    void a_session_that_ended_loses_no_choice() {
        signInAs("employee2");
        openFromMyLearning(page);
        for (var item = 1; item <= 12; item++) page.keyboard().press("4");
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers")).click();
        assertThat(page.getByText("Your session has ended")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.locator("[data-login='employee2']").click();
        page.locator(READY).waitFor();
        assertThat(page.getByText("All twelve answered")).isVisible();
    }

    @Test
    void the_cio_reads_the_heat_map_and_opens_a_field() {
        signInAs("cio");
        page.navigate("/survey/waves.xhtml");
        accessible(page);
        fits(page);
        picture(page, "survey-waves");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the results")).first().click();
        assertThat(page.locator(".survey-map tbody tr")).hasCount(9);
        accessible(page);
        fits(page);
        picture(page, "survey-heat-map");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Sales, Wants to"))).click();
        assertThat(page.locator("#items li")).hasCount(3);
        assertThat(page.locator("#items .survey-stack")).hasCount(3);
        accessible(page);
        picture(page, "survey-items");
        page.locator("[data-as-table]").first().click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("95% interval"))).isVisible();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void no_small_team_is_shown_anywhere() {
        signInAs("cio");
        page.navigate("/survey/heat-map.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Teams of Sales")).click();
        var small = page.locator("tr", new Page.LocatorOptions().setHas(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Spare parts desk")))).first();
        assertThat(small).containsText("Not shown");
        assertThat(page.locator(".survey-map .survey-hidden")).hasCount(2);
        accessible(page);
        picture(page, "survey-teams");
        var file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download CSV")).click());
        assertThat(read(file.path())).filteredOn(line -> line.startsWith("\"Spare parts desk\"")).hasSize(5).allMatch(line -> !line.matches(".*\\d.*"));
    }

    @Test
    void the_map_reads_on_a_phone() {
        var phone = onPhoneAs("cio");
        phone.navigate("/survey/heat-map.xhtml");
        fits(phone);
        accessible(phone);
        picture(phone, "survey-heat-map-phone");
        phone.navigate("/survey/waves.xhtml");
        fits(phone);
        picture(phone, "survey-waves-phone");
    }

    @Test
    void a_draft_is_prepared_opened_and_closed_with_nothing_to_show() {
        signInAs("cio");
        page.navigate("/survey/waves.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New survey")).click();
        accessible(page);
        picture(page, "survey-new");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prepare")).click();
        assertThat(page.getByText("The survey needs a title.")).isVisible();
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Only Finance");
        var finance = page.getByLabel("Who is asked").locator("option", new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*Finance \\("))).textContent().strip(); // Other tests take people in there.
        var people = finance.replaceAll("\\D", "");
        page.getByLabel("Who is asked").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(finance));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prepare")).click();
        var card = page.locator("section", new Page.LocatorOptions().setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Only Finance"))));
        assertThat(card).containsText("Would ask " + people + " people");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open now")).click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open now")).click();
        assertThat(page.getByText(people + " people are asked.")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close and count")).click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close and count")).click();
        assertThat(card).containsText("Fewer than 5 people answered. Nothing was kept.", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void others_than_the_cio_and_the_steering_group_are_turned_away() {
        signInAs("manager");
        assertThat(page.navigate("/survey/heat-map.xhtml").status()).isEqualTo(403);
        assertThat(page.navigate("/survey/waves.xhtml").status()).isEqualTo(403);
        assertThat(page.navigate("/survey/answer.xhtml?wave=0000000000000").status()).isEqualTo(404);
        var executive = as("executive");
        assertThat(executive.navigate("/survey/heat-map.xhtml").status()).isEqualTo(200);
        assertThat(executive.navigate("/survey/waves.xhtml").status()).isEqualTo(403);
    }

    private static List<String> read(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readAllLines(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

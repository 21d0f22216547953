package org.bellwether.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The search box, by keyboard from any page and by touch on a phone. */
class SearchBrowserIT extends InBrowser {

    private static final String BOX = "#bw-search";

    @Test
    void the_keyboard_finds_chooses_and_opens() {
        var hr = as("hr");
        hr.navigate("/people/organisation.xhtml");
        hr.locator("[id='org:text']").press("/");
        assertThat(hr.locator(BOX)).isHidden();
        assertThat(hr.locator("[id='org:text']")).hasValue("/");
        hr.locator("h1").click();
        hr.keyboard().press("/");
        assertThat(hr.locator(BOX)).isVisible();
        hr.keyboard().type("anna keller");
        assertThat(hr.locator(BOX + " [role=option]").first()).containsText("Anna Keller");
        assertThat(hr.locator(BOX + " [role=option]").first()).hasAttribute("aria-selected", "true");
        accessible(hr);
        picture(hr, "search");
        hr.keyboard().press("Enter");
        assertThat(hr).hasURL(Pattern.compile(".*/people/person\\.xhtml.*"));
        hr.waitForLoadState();
        hr.keyboard().press("Control+k");
        assertThat(hr.locator(BOX)).isVisible();
        hr.keyboard().type("audien");
        assertThat(hr.locator(BOX + " [role=option]").first()).containsText("Audiences");
        hr.keyboard().press("ArrowUp");
        hr.keyboard().press("ArrowDown");
        hr.keyboard().press("Enter");
        assertThat(hr).hasURL(Pattern.compile(".*/audience/audiences\\.xhtml.*"));
        hr.waitForLoadState();
        hr.keyboard().press("/");
        assertThat(hr.locator(BOX)).isVisible();
        hr.keyboard().type("nothing like that at all");
        assertThat(hr.locator(BOX + " [data-search-status]")).containsText("Nothing found that you may open");
        hr.keyboard().press("Escape");
        assertThat(hr.locator(BOX)).isHidden();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void on_a_phone_in_the_dark_in_chinese() {
        var employee = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "employee");
        employee.locator("[data-search-open]").click();
        employee.locator(BOX + " input").fill("ERP");
        assertThat(employee.locator(BOX + " [role=option]").first()).isVisible();
        accessible(employee);
        fits(employee);
        picture(employee, "search-phone");
        employee.locator(BOX + " [role=option]").first().click();
        assertThat(employee).hasURL(Pattern.compile(".*/learning/.*"));
        assertThat(employee.request().get("/api/v1/search?q=anna").text()).doesNotContain("Anna");
        assertThat(employee.request().get("/api/v1/search?q=" + "x".repeat(101)).status()).isEqualTo(409);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_stranger_is_not_answered() {
        Page stranger = stranger(WIDE);
        assertThat(stranger.request().get("/api/v1/search?q=anna").status()).isEqualTo(401);
    }
}

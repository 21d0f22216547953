package org.bellwether.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.bellwether.support.Raw;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;

/** What somebody who is signed in is told when there is nothing, when it is not for them, and when their page is too old. */
class ErrorPagesBrowserIT extends InBrowser {

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final String TODAY = "/desk/today.xhtml";
    private static final String PEOPLE = "/people/people.xhtml";
    /** What another page of the same person, or of somebody else, would send. */
    private static final String OLD_STATE = "document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]').forEach(input => { input.value = '-4711:4712'; })";

    private Page phone(String login) { return signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), login); }

    /** The page is whole, fit for everyone, and its number is found in the log beside what happened. */
    private void told(Page where, String title, String inTheLog) {
        assertThat(where.locator("h1").textContent()).isEqualTo(title);
        assertThat(where.locator("nav.bw-nav a").count()).as("the way on").isPositive();
        accessible(where);
        fits(where);
        var number = REFERENCE.matcher(where.locator("#bw-reference").textContent());
        assertThat(number.find()).as(where.locator("#bw-reference").textContent()).isTrue();
        Raw.eventually(() -> application().log().contains("Reference " + number.group() + ": " + inTheLog));
        assertThat(where.locator("body").innerText()).doesNotContain("Exception", "org.", "jakarta.");
        assertThat(where.locator(".bw-button.bw-primary:visible").count()).as("what to do next").isEqualTo(1);
        picture(where, "error-" + where.viewportSize().width + "-" + where.url().replaceAll("[^a-z]+", "-") + (title.length() > 20));
    }

    private static void home(Page where, String first) {
        where.locator("#bw-home").click();
        where.waitForURL(url -> url.contains(first));
    }

    private static int status(Response answer) { return answer.status(); }

    @Test
    void an_address_without_a_page_is_told_and_leads_home() {
        signInAs("cio");
        assertThat(status(page.navigate("/no-such-page.xhtml"))).isEqualTo(404);
        told(page, "There is nothing here", "GET /no-such-page.xhtml: 404");
        assertThat(status(page.navigate("/nothing/at/all"))).isEqualTo(404);
        told(page, "There is nothing here", "GET /nothing/at/all: 404");
        home(page, TODAY);
        var phone = phone("cio");
        assertThat(status(phone.navigate("/learning/course.xhtml?enrolment=0000000000000"))).isEqualTo(404);
        told(phone, "这里没有内容", "GET /learning/course.xhtml: 404");
    }

    @Test
    void a_page_for_other_roles_is_told_and_leads_home() {
        signInAs("employee");
        assertThat(status(page.navigate("/people/people.xhtml"))).isEqualTo(403);
        told(page, "This is not open to you", "GET /people/people.xhtml: 403");
        home(page, "/learning/my.xhtml");
        var phone = phone("employee");
        assertThat(status(phone.navigate("/people/people.xhtml"))).isEqualTo(403);
        told(phone, "您无权打开此页", "GET /people/people.xhtml: 403");
    }

    @Test
    void a_page_that_is_too_old_to_be_sent_is_told_and_opened_again() {
        sendOld(signInAs("cio"));
        told(page, "This page was open for too long", "POST " + TODAY + ": expired");
        page.locator("#bw-again").click();
        page.waitForURL(url -> url.endsWith(TODAY + "?from=test"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Today");
        var phone = phone("cio");
        sendOld(phone);
        told(phone, "此页面打开得太久了", "POST " + TODAY + ": expired");
    }

    private static void sendOld(Page where) {
        where.navigate(TODAY + "?from=test");
        where.evaluate(OLD_STATE);
        assertThat(status(where.waitForNavigation(() -> where.evaluate("document.getElementById('today').submit()")))).isEqualTo(409);
    }

    @Test
    void an_action_within_a_page_that_is_too_old_is_told_as_well_and_nothing_typed_is_lost() {
        actOld(signInAs("admin"));
        told(page, "This page was open for too long", "POST " + PEOPLE + ": expired");
        page.locator("#bw-again").click();
        page.getByText("Put it back").click();
        assertThat(page.getByLabel("Name or sign-in name").inputValue()).isEqualTo("kell");
        var phone = phone("admin");
        actOld(phone);
        told(phone, "此页面打开得太久了", "POST " + PEOPLE + ": expired");
    }

    private static void actOld(Page where) {
        where.navigate(PEOPLE);
        where.evaluate(OLD_STATE);
        where.locator("#people\\:text").pressSequentially("kell");
        where.locator("#bw-reference").waitFor();
    }

    @Test
    void somebody_else_s_page_cannot_be_sent() {
        var other = as("cio");
        other.navigate(PEOPLE);
        var state = other.locator("#people input[name='jakarta.faces.ViewState']").inputValue();
        signInAs("admin");
        page.navigate(PEOPLE);
        page.evaluate("state => { document.querySelector('#people input[name=\"jakarta.faces.ViewState\"]').value = state; }", state);
        page.waitForNavigation(() -> page.evaluate("document.getElementById('people').submit()"));
        told(page, "This page was open for too long", "POST " + PEOPLE + ": expired");
    }
}

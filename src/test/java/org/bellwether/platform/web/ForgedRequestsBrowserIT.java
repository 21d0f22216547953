package org.bellwether.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

import org.bellwether.support.InBrowser;
import org.bellwether.support.Raw;
import org.bellwether.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that somebody else makes a browser send, with all of its cookies. */
class ForgedRequestsBrowserIT extends InBrowser {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String SIGN_IN = "/sign-in.xhtml";
    private static final String TOO_LONG = "This page was open for too long";
    private static final String CLOSED = "/learning/my.xhtml";

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/v1/packages?name=course.zip",
        "POST,   /api/v1/launches/0000000000000/changes",
        "PUT,    /api/v1/lessons/0000000000000/text",
        "PATCH,  /api/v1/packages/0000000000000",
        "POST,   /api/v1/session/beacon"})
    void a_call_that_changes_something_is_refused_without_the_header_that_only_our_pages_send(String method, String path) {
        var trainer = Visitor.as(application(), "trainer");
        for (var type : new String[] {"application/json", "text/plain", Visitor.FORM}) {
            assertThat(trainer.forge(method, path, type, "{}", "Sec-Fetch-Site", "same-origin").statusCode()).as("even from our own origin").isEqualTo(403);
            assertThat(trainer.forge(method, path, type, "{}", "Origin", application().url()).statusCode()).isEqualTo(403);
            assertThat(trainer.forge(method, path, type, "{}", "Accept", "*/*").statusCode()).isEqualTo(403);
        }
        assertThat(trainer.forge(method, path, "application/json", "{}", "X-Bellwether", "1", "Sec-Fetch-Site", "same-origin").statusCode()).as("with it").isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%63/token/evil.html", "//c/token/evil.html", "/c;a/token/evil.html", "/%5fshim/player.html", "/./_shim/player.html", "/verify/..%2fmetrics", "/health/..%2fsign-in.xhtml",
        "/resources/..%2fpeople/me.xhtml", "/jakarta.faces.resource/..%2fpeople/people.xhtml"})
    void an_address_that_means_something_else_to_the_container_is_turned_away(String path) {
        assertThat(Visitor.as(application(), "trainer").get(path).statusCode()).isEqualTo(400);
        for (var host : new String[] {URI.create(application().url()).getAuthority(), "evil.example"}) {
            assertThat(Raw.get(application(), host, path)).as("a stranger").matches("(?s)HTTP/1\\.1 (400|302|421) .*");
        }
    }

    @Test
    void the_header_does_not_help_another_site() {
        var trainer = Visitor.as(application(), "trainer");
        for (var site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(trainer.forge("POST", "/api/v1/packages?name=course.zip", "application/json", "{}", "X-Bellwether", "1", "Sec-Fetch-Site", site).statusCode()).as(site).isEqualTo(403);
        }
        assertThat(trainer.forge("POST", "/api/v1/packages?name=course.zip", "application/json", "{}", "X-Bellwether", "1", "Origin", application().contentUrl()).statusCode()).as("uploaded content").isEqualTo(403);
    }

    @Test
    void a_form_that_was_made_for_somebody_else_s_session_does_nothing() {
        var attacker = new Visitor(application());
        var victim = new Visitor(application());
        var form = victim.faceForm("trainer");
        form.put(STATE, attacker.faceForm("trainer").get(STATE));
        refused(victim, form, TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:0", "2800066105090261112:-4183985813590759295", "garbage", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="})
    void a_form_with_a_view_state_that_was_made_up_does_nothing(String state) {
        var victim = new Visitor(application());
        var form = victim.faceForm("trainer");
        form.put(STATE, state);
        refused(victim, form, TOO_LONG);
    }

    @Test
    void a_form_that_claims_to_need_no_view_state_does_nothing() {
        var victim = new Visitor(application());
        var form = victim.faceForm("trainer");
        form.put(STATE, "stateless");
        refused(victim, form, "Something went wrong on our side");
    }

    @Test
    void a_form_without_a_view_state_does_nothing() {
        var victim = new Visitor(application());
        var form = victim.faceForm("trainer");
        form.remove(STATE);
        assertThat(send(victim, form).statusCode()).as("it is the page once more").isEqualTo(200);
        assertThat(victim.get(CLOSED).statusCode()).isEqualTo(302);
    }

    @Test
    void the_same_form_untouched_is_taken() {
        var visitor = new Visitor(application());
        assertThat(send(visitor, visitor.faceForm("trainer")).statusCode()).isEqualTo(302);
        assertThat(visitor.get(CLOSED).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_only_waited_too_long_gets_a_page_that_helps() {
        page.navigate(SIGN_IN);
        page.context().clearCookies();
        page.locator("[data-login=trainer]").click();
        assertThat(page.locator("h1")).hasText(TOO_LONG);
        accessible(page);
    }

    private static HttpResponse<String> send(Visitor visitor, Map<String, String> form) { return visitor.forge("POST", SIGN_IN, Visitor.FORM, Visitor.body(form), "Sec-Fetch-Site", "same-origin"); }

    private static void refused(Visitor victim, Map<String, String> form, String heading) {
        var answer = send(victim, form);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(heading);
        assertThat(victim.get(CLOSED).statusCode()).as("nobody was signed in").isEqualTo(302);
    }
}

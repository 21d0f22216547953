package org.bellwether.platform.web;

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
    private static final String ME = "/people/me.xhtml";
    private static final String ELSEWHERE = "Pacific/Auckland";
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

    /** The form in which somebody says where they are. */
    private static Map<String, String> zoneForm(Visitor of) {
        var form = of.form(ME, "reading");
        form.putAll(Map.of("reading:language", "en", "reading:zone", ELSEWHERE, "reading:save", "reading:save"));
        return form;
    }

    @Test
    void a_form_that_was_made_for_somebody_else_s_session_does_nothing() {
        var victim = Visitor.as(application(), "trainer");
        var form = zoneForm(victim);
        form.put(STATE, zoneForm(Visitor.as(application(), "manager")).get(STATE));
        refused(victim, form, TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:0", "2800066105090261112:-4183985813590759295", "garbage", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="})
    void a_form_with_a_view_state_that_was_made_up_does_nothing(String state) {
        var victim = Visitor.as(application(), "trainer");
        var form = zoneForm(victim);
        form.put(STATE, state);
        refused(victim, form, TOO_LONG);
    }

    @Test
    void a_form_that_claims_to_need_no_view_state_does_nothing() {
        var victim = Visitor.as(application(), "trainer");
        var form = zoneForm(victim);
        form.put(STATE, "stateless");
        refused(victim, form, "Something went wrong on our side");
    }

    @Test
    void a_form_without_a_view_state_does_nothing() {
        var victim = Visitor.as(application(), "trainer");
        var form = zoneForm(victim);
        form.remove(STATE);
        assertThat(send(victim, ME, form).statusCode()).as("it is the page once more").isEqualTo(200);
        assertThat(zone(victim)).isNotEqualTo(ELSEWHERE);
    }

    @Test
    void the_same_form_untouched_is_taken() {
        var visitor = Visitor.as(application(), "auditor");
        assertThat(send(visitor, ME, zoneForm(visitor)).statusCode()).isEqualTo(200);
        assertThat(zone(visitor)).isEqualTo(ELSEWHERE);
    }

    @Test
    void whoever_waited_long_at_the_door_comes_in_all_the_same() {
        page.navigate("/sign-in.xhtml?from=" + CLOSED);
        page.context().clearCookies();
        page.locator("[data-login=trainer]").click();
        page.waitForURL(url -> url.endsWith(CLOSED));
    }

    private static HttpResponse<String> send(Visitor visitor, String path, Map<String, String> form) { return visitor.forge("POST", path, Visitor.FORM, Visitor.body(form), "Sec-Fetch-Site", "same-origin"); }

    private static String zone(Visitor of) { return Jsoup.parse(of.page(ME)).getElementById("reading:zone").selectFirst("option[selected]").val(); }

    private static void refused(Visitor victim, Map<String, String> form, String heading) {
        var answer = send(victim, ME, form);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(heading);
        assertThat(zone(victim)).isNotEqualTo(ELSEWHERE);
    }
}

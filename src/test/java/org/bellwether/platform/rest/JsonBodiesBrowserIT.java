package org.bellwether.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.bellwether.support.InBrowser;
import org.bellwether.support.Raw;
import org.bellwether.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no whole JSON, or too much of it, keep no thread of the server and none of its memory. */
class JsonBodiesBrowserIT extends InBrowser {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String RESPONSES = "/api/v1/survey-responses";

    private static HttpResponse<String> send(Visitor visitor, String method, String path, String body) {
        return assertTimeoutPreemptively(SOON, () -> visitor.forge(method, path, "application/json", body, "X-Bellwether", "1", "Sec-Fetch-Site", "same-origin"));
    }

    private static void isUnreadable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("platform.refused.body");
    }

    @ParameterizedTest
    @ValueSource(strings = {RESPONSES, "/api/v1/passkeys/sign-in"})
    void whoever_has_not_signed_in_is_told_that_a_body_has_no_end(String path) {
        for (var body : new String[] {"{\"x\":{", "{\"x\":[", "{\"x\":[{\"y\":1}", "{\"x\":\"", "{", "[", "{\"token\":\"A\"} {"}) isUnreadable(send(new Visitor(application()), "POST", path, body));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/passkeys/question", "POST, /api/v1/passkeys", "PUT, /api/v1/lessons/0000000000000/text", "PUT, /api/v1/quiz-attempts/0000000000000/answers"})
    void so_is_whoever_has(String method, String path) {
        var author = Visitor.as(application(), "hr");
        for (var body : new String[] {"{\"x\":{", "{\"x\":["}) isUnreadable(send(author, method, path, body));
    }

    @Test
    void what_a_player_sends_has_an_end_too() {
        var learner = Visitor.as(application(), "employee");
        for (var body : new String[] {"{\"changes\":[{", "{\"x\":{", "{\"x\":["})
            assertThat(send(learner, "POST", "/api/v1/launches/0000000000000/changes", body).body()).contains("content.commit.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":\"A\",\"token\":\"B\"}", "{\"token\":\"A\"}}", "nothing", "\u0000"})
    void what_says_something_twice_or_is_no_json_is_unreadable(String body) { isUnreadable(send(new Visitor(application()), "POST", RESPONSES, body)); }

    @Test
    void what_is_nested_too_deep_is_unreadable() {
        isUnreadable(send(new Visitor(application()), "POST", RESPONSES, "{\"x\":" + "[".repeat(200) + "]".repeat(200) + "}"));
        isUnreadable(send(new Visitor(application()), "POST", RESPONSES, "[".repeat(60_000)));
    }

    @Test
    void what_is_no_utf_8_is_unreadable() {
        var answer = Raw.bytes(application(), RESPONSES, "application/json", new byte[] {'{', '"', 't', 'o', 'k', 'e', 'n', '"', ':', '"', (byte) 0xc3, '(', '"', '}'});
        assertThat(answer).startsWith("HTTP/1.1 400").contains("platform.refused.body");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_held() {
        var answer = send(new Visitor(application()), "POST", RESPONSES, "{\"token\":\"" + "A".repeat(JsonGate.MOST_OF_STRANGERS) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("platform.refused.large");
        assertThat(send(Visitor.as(application(), "hr"), "PUT", "/api/v1/lessons/0000000000000/text", "{\"en\":\"" + "A".repeat(JsonGate.MOST) + "\"}").statusCode()).isEqualTo(413);
    }

    @Test
    void a_whole_body_is_read_whatever_else_it_says() {
        var answer = send(new Visitor(application()), "POST", RESPONSES, "{\"token\":\"没有\",\"ratings\":[1,2],\"x\":{\"y\":[{}]}}");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(404, 409);
        assertThat(send(Visitor.as(application(), "hr"), "PUT", "/api/v1/lessons/0000000000000/text", "{\"en\":\"" + "页".repeat(500_000) + "\",\"zh\":\"\",\"since\":\"\"}").statusCode()).isNotIn(400, 413, 500);
    }
}

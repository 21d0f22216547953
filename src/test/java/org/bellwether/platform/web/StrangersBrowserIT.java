package org.bellwether.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.support.InBrowser;
import org.bellwether.support.Raw;
import org.bellwether.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people cost who never sign in, however many of them there are. */
class StrangersBrowserIT extends InBrowser {

    private static final String SESSION = "JSESSIONID=";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in.xhtml", "/sign-in.xhtml?from=%2Fx&ended=true", "/set-password.xhtml?token=abc", "/forgot-password.xhtml", "/verify", "/verify/AAAA-AAAA-AAAA", "/no-such-page.xhtml", "/look", "/ping.xhtml", "/api/v1/ping"})
    void a_page_for_strangers_leaves_no_session_behind(String path) {
        var stranger = new Visitor(application());
        var first = session(stranger.get(path).headers().allValues("Set-Cookie"));
        var second = session(stranger.get(path).headers().allValues("Set-Cookie"));
        assertThat(first.isEmpty() || !second.isEmpty()).as("a session that is still there needs no new cookie: " + first).isTrue();
    }

    @Test
    void a_wrong_password_leaves_none_either() {
        var stranger = new Visitor(application());
        var form = stranger.signInForm("nobody.at.all", "wrong");
        for (var time = 0; time < 2; time++) {
            var answer = stranger.forge("POST", "/sign-in.xhtml", Visitor.FORM, Visitor.body(form), "Sec-Fetch-Site", "same-origin");
            assertThat(answer.body()).contains("do not match");
            assertThat(session(answer.headers().allValues("Set-Cookie"))).isEmpty();
        }
    }

    @Test
    void a_form_without_its_nonce_is_told_to_begin_again_and_is_no_failure() {
        var stranger = new Visitor(application());
        var answer = stranger.forge("POST", "/sign-in.xhtml", Visitor.FORM, Visitor.body(Map.of("door", "door", "jakarta.faces.ViewState", "stateless")), "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This page was open for too long");
    }

    @Test
    void many_slow_bodies_from_one_address_keep_nobody_else_waiting() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var one = 0; one < BodiesAtOnce.MOST; one++) slow.add(begun());
            Raw.eventually(() -> Raw.post(application(), "/look", "X: 1", "a").startsWith("HTTP/1.1 429"));
            assertThat(new Visitor(application()).get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(new Visitor(application()).get("/sign-in.xhtml").statusCode()).isEqualTo(200);
        } finally {
            for (var one : slow) one.close();
        }
        Raw.eventually(() -> Raw.post(application(), "/look", "Sec-Fetch-Site: same-origin", "a").startsWith("HTTP/1.1 302"));
    }

    /** Somebody who says that sixty thousand bytes are coming, and sends one. */
    private Socket begun() throws IOException {
        var at = URI.create(application().url());
        var socket = new Socket("127.0.0.1", at.getPort());
        socket.getOutputStream().write(("POST /look HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: " + Visitor.FORM + "\r\nContent-Length: 60000\r\n\r\na").getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static List<String> session(List<String> cookies) { return cookies.stream().filter(cookie -> cookie.startsWith(SESSION)).toList(); }
}

package org.bellwether.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;

import org.bellwether.support.Application;
import org.bellwether.support.Raw;
import org.junit.jupiter.api.Test;

/** The started application, seen from its port. */
class StartBrowserIT {

    private final Application application = Application.shared();

    @Test
    void it_prints_one_line_with_its_address() {
        Raw.eventually(() -> application.log().contains("Bellwether is ready: " + application.url() + "/"));
        assertThat(application.log().split("Bellwether is ready")).hasSize(2);
    }

    @Test
    void it_listens_on_loopback_only() throws Exception {
        var port = URI.create(application.url()).getPort();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().filter(found -> !found.isLoopbackAddress()).toList()) {
                assertThat(answers(new InetSocketAddress(address, port))).as(address.toString()).isFalse();
            }
        }
    }

    private static boolean answers(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void it_says_that_it_lives_and_is_ready_under_any_name() {
        assertThat(application.get("/health/live").body()).contains("\"UP\"", "bellwether");
        assertThat(application.get("/health/ready").body()).contains("\"UP\"", "database");
        assertThat(Raw.get(application, "10.0.0.9:80", "/health/ready")).startsWith("HTTP/1.1 200");
    }

    @Test
    void monitors_on_this_machine_read_the_metrics_and_strangers_behind_the_proxy_do_not() {
        assertThat(application.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(application.get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(302);
        assertThat(application.get("/openapi").body()).contains("/api/v1/ping");
    }

    @Test
    void a_request_for_another_host_is_turned_away() {
        assertThat(Raw.get(application, "evil.example", "/api/v1/ping")).startsWith("HTTP/1.1 421");
        assertThat(Raw.get(application, URI.create(application.contentUrl()).getAuthority(), "/sign-in.xhtml")).startsWith("HTTP/1.1 404").contains("Bellwether is at " + application.url() + "/");
    }

    @Test
    void a_change_that_another_site_asks_for_is_refused() {
        assertThat(Raw.post(application, "/sign-out", "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403");
        assertThat(Raw.post(application, "/sign-out", "Origin: https://evil.example")).startsWith("HTTP/1.1 403");
        assertThat(Raw.post(application, "/sign-out", "Sec-Fetch-Site: same-site")).startsWith("HTTP/1.1 403");
        assertThat(Raw.post(application, "/sign-out", "Sec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 302");
    }

    @Test
    void every_answer_carries_the_policies() {
        var headers = application.get("/ping.xhtml").headers();
        assertThat(headers.allValues("Content-Security-Policy")).anySatisfy(policy -> assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("unsafe-inline", "unsafe-eval"))
            .anySatisfy(policy -> assertThat(policy).contains("object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void whoever_is_nobody_is_led_to_the_sign_in_and_a_program_gets_a_401() {
        assertThat(application.get("/people/people.xhtml").headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).contains("/sign-in.xhtml?from="));
        assertThat(application.get("/api/v1/jobs/0000000000000").statusCode()).isEqualTo(401);
    }

    @Test
    void a_program_that_is_nobody_is_told_so_in_its_language() {
        var path = "/api/v1/jobs/0000000000000";
        assertThat(application.get(path).body()).contains("\"title\":\"You are not signed in");
        var chinese = application.get(path, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
        assertThat(chinese.body()).contains("您尚未登录");
        assertThat(chinese.headers().firstValue("Content-Language")).contains("zh-CN");
        assertThat(application.get(path, "Accept-Language", "en", "Cookie", "bw-language=zh-CN").body()).as("what was chosen wins over what the browser says").contains("您尚未登录");
    }
}

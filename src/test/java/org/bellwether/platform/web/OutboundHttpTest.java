package org.bellwether.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.bellwether.platform.config.Network;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

class OutboundHttpTest {

    @TempDir Path home;

    private final OutboundHttp http = new OutboundHttp();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var path = exchange.getRequestURI().getPath();
            var body = ("/large".equals(path) ? "x".repeat(OutboundHttp.MOST_BYTES + 1) : "{\"said\":\"" + exchange.getRequestMethod() + "\"}").getBytes(StandardCharsets.UTF_8);
            if ("/elsewhere".equals(path)) exchange.getResponseHeaders().add("Location", "/answer");
            exchange.sendResponseHeaders("/elsewhere".equals(path) ? 302 : "/missing".equals(path) ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        allow("127.0.0.0/8");
    }

    @AfterEach
    void stop() { server.stop(0); }

    private void allow(String networks) {
        var given = Map.of("bellwether.home", home.toString(), "bellwether.outbound.networks", networks);
        http.settings = Settings.of(Values.read(name -> Optional.ofNullable(given.get(name))));
    }

    private String at(String path) { return "http://localhost:" + server.getAddress().getPort() + path; }

    @Test
    void it_asks_and_tells_what_was_said() throws IOException {
        assertThat(http.get(at("/answer"), Map.of()).body()).contains("GET");
        assertThat(http.post(at("/answer"), Map.of(), "a=b").body()).contains("POST");
        assertThat(http.get(at("/missing"), Map.of()).ok()).isFalse();
    }

    @Test
    void it_follows_nobody_elsewhere_and_does_not_listen_for_ever() throws IOException {
        assertThat(http.get(at("/elsewhere"), Map.of()).status()).isEqualTo(302);
        assertThat(asked.get()).isEqualTo(1);
        assertThatThrownBy(() -> http.get(at("/large"), Map.of())).isInstanceOf(IOException.class).hasMessageContaining("larger");
    }

    @Test
    void this_machine_is_not_asked_unless_the_operator_lets_it() {
        allow("");
        assertThatThrownBy(() -> http.get(at("/answer"), Map.of())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> http.get("https://localhost:" + server.getAddress().getPort() + "/answer", Map.of())).isInstanceOf(IOException.class).hasMessageContaining("may not be asked");
        assertThatThrownBy(() -> http.get("https://2130706433:" + server.getAddress().getPort() + "/answer", Map.of())).isInstanceOf(IOException.class);
        assertThat(asked.get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "file:///etc/passwd", "ftp://example.com/", "gopher://example.com/", "jar:file:/x!/y", "http://example.com/", "http://10.0.0.1/", "http://localhost.example.com/", "https:///path", "https://user:word@example.com/", "https://example.com/#x", "//example.com/", "http://[::ffff:10.0.0.1]/"})
    void what_is_no_address_to_be_asked_is_refused(String address) {
        assertThatThrownBy(() -> http.get(address, Map.of())).isInstanceOf(IOException.class).satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("word"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1",
        "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "2001:db8::1"})
    void what_only_this_house_can_reach_is_not_public(String address) throws UnknownHostException {
        assertThat(OutboundAddresses.allowed(InetAddress.getByName(address), List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void what_everybody_can_reach_is(String address) throws UnknownHostException {
        assertThat(OutboundAddresses.allowed(InetAddress.getByName(address), List.of())).isTrue();
    }

    @Test
    void a_network_that_the_operator_names_may_be_asked() throws UnknownHostException {
        var named = List.of(Network.of("10.0.0.0/8").orElseThrow());
        assertThat(OutboundAddresses.allowed(InetAddress.getByName("10.1.2.3"), named)).isTrue();
        assertThat(OutboundAddresses.allowed(InetAddress.getByName("192.168.1.1"), named)).isFalse();
    }
}

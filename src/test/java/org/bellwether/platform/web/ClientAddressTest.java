package org.bellwether.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.bellwether.platform.config.Network;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final List<Network> PROXIES = List.of(Network.of("127.0.0.1").orElseThrow(), Network.of("10.0.0.0/8").orElseThrow());

    private static String of(String peer, String... forwardedFor) { return ClientAddress.of(peer, List.of(forwardedFor), PROXIES); }

    @Test
    void without_a_proxy_it_is_the_peer() {
        assertThat(of("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("127.0.0.1", List.of("203.0.113.9"), List.of())).as("nobody is trusted unless named").isEqualTo("127.0.0.1");
    }

    @Test
    void a_stranger_s_word_about_itself_counts_for_nothing() { assertThat(of("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9"); }

    @Test
    void a_trusted_proxy_names_it() { assertThat(of("127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9"); }

    @Test
    void what_the_client_wrote_before_the_proxy_added_its_address_counts_for_nothing() {
        assertThat(of("127.0.0.1", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(of("127.0.0.1", "10.0.0.7, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(of("127.0.0.1", "198.51.100.1", "203.0.113.9")).as("in a line of its own").isEqualTo("203.0.113.9");
    }

    @Test
    void a_chain_of_trusted_proxies_is_walked_to_its_beginning() {
        assertThat(of("127.0.0.1", "203.0.113.9, 10.1.2.3, 10.4.5.6")).isEqualTo("203.0.113.9");
        assertThat(of("127.0.0.1", "10.1.2.3, 10.4.5.6")).as("somebody of the inner network").isEqualTo("10.1.2.3");
    }

    @Test
    void behind_what_is_no_address_nothing_is_believed() {
        assertThat(of("127.0.0.1", "203.0.113.9, unknown")).isEqualTo("127.0.0.1");
        assertThat(of("127.0.0.1", "203.0.113.9, , 10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(of("127.0.0.1", "")).isEqualTo("127.0.0.1");
    }

    @Test
    void one_address_has_one_spelling() {
        assertThat(of("127.0.0.1", "203.0.113.9:49152")).isEqualTo("203.0.113.9");
        assertThat(of("127.0.0.1", "[2001:db8::7]:49152")).isEqualTo(of("127.0.0.1", "2001:DB8:0::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(of("127.0.0.1", "::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    }
}

package org.bellwether.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,      127.0.0.1,       true",
        "127.0.0.1,      127.0.0.2,       false",
        "10.0.0.0/8,     10.255.255.255,  true",
        "10.0.0.0/8,     11.0.0.0,        false",
        "192.168.4.0/22, 192.168.7.255,   true",
        "192.168.4.0/22, 192.168.8.0,     false",
        "192.168.5.7/22, 192.168.4.1,     true",
        "0.0.0.0/0,      203.0.113.9,     true",
        "::1,            0:0:0:0:0:0:0:1, true",
        "fd00::/8,       fdff:1::2,       true",
        "fd00::/8,       fe80::2,         false",
        "::/0,           203.0.113.9,     false",
        "203.0.113.9,    ::ffff:203.0.113.9, true"})
    void it_has_the_addresses_that_begin_like_it(String network, String address, boolean inside) {
        assertThat(Network.of(network).orElseThrow().contains(Network.address(address).orElseThrow())).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy", "localhost", "10.0.0", "256.0.0.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8/8", "::1/129", ":::", "1:2", "10.0.0.1:80"})
    void what_is_no_network_in_numbers_is_none(String text) { assertThat(Network.of(text)).isEmpty(); }

    @Test
    void a_name_is_not_looked_up() { assertThat(Network.address("localhost")).isEmpty(); }
}

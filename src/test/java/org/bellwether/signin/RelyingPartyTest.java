package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({"https://Learn.Example.com, learn.example.com, https://learn.example.com", "https://learn.example.com:443, learn.example.com, https://learn.example.com",
        "https://learn.example.com:8443, learn.example.com, https://learn.example.com:8443", "http://localhost:8080, localhost, http://localhost:8080", "http://app.localhost, app.localhost, http://app.localhost"})
    void is_the_host_and_the_origin_as_browsers_write_it(String base, String id, String origin) {
        assertThat(RelyingParty.of(URI.create(base))).contains(new RelyingParty(id, origin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://learn.example.com", "https://192.0.2.7", "https://[2001:db8::7]", "http://127.0.0.1:8080", "http://localhost.example.com"})
    void there_is_none_where_browsers_would_refuse(String base) {
        assertThat(RelyingParty.of(URI.create(base))).isEmpty();
    }
}

package org.bellwether.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({"anna@example.com,anna@example.com", "' anna+learn@Example.com ',anna+learn@Example.com", "lin@公司.example,lin@xn--55qx5d.example", "o'neil@mail.example.co.uk,o'neil@mail.example.co.uk", "admin@localhost,admin@localhost"})
    void an_address_is_taken_as_servers_know_it(String given, String address) { assertThat(MailAddress.of(given)).contains(address); }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@example.com", "anna@", "a@b@example.com", "anna@example.com\r\nBcc: all@example.com", "anna@example.com\nX: y", "anna@exam\u0000ple.com", "anna@example.com, bob@example.com",
        "anna@example.com;bob@example.com", "Anna <anna@example.com>", "\"a b\"@example.com", "an na@example.com", "(x)anna@example.com", "anna@exa_mple..com", "anna@-example.com", "anna@example.com>", "anna@[127.0.0.1]"})
    void what_is_no_single_address_is_none(String given) { assertThat(MailAddress.of(given)).isEmpty(); }

    @Test
    void one_that_is_too_long_or_missing_is_none() {
        assertThat(MailAddress.of(null)).isEmpty();
        assertThat(MailAddress.of("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(MailAddress.of("anna@" + "abcdefg.".repeat(40) + "com")).isEmpty();
    }
}

package org.bellwether.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    /** The known answers of the reference implementation of Argon2 (phc-winner-argon2, test.c, version 0x13, Argon2id, one lane). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "password          | $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "password          | $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "password          | $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
        "password          | $argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ$kCXUjmjvc5XMqQedpMTsOv+zyJEf5PhtGiUghW9jFyw",
        "differentpassword | $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
        "password          | $argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw"})
    void it_computes_what_the_reference_computes(String password, String hash) {
        assertThat(PasswordHash.matches(password, hash)).isTrue();
        assertThat(PasswordHash.matches(password + " ", hash)).isFalse();
    }

    @Test
    void a_new_hash_has_its_parameters_and_a_salt_of_its_own() {
        var hash = PasswordHash.of("七只安静的鹭 cross");
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(PasswordHash.of("七只安静的鹭 cross")).isNotEqualTo(hash);
        assertThat(PasswordHash.matches("七只安静的鹭 cross", hash)).isTrue();
        assertThat(PasswordHash.matches("七只安静的鹤 cross", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"})
    void what_is_no_hash_of_ours_matches_nothing(String text) {
        assertThat(PasswordHash.matches("password", text)).isFalse();
        assertThat(PasswordHash.matches("password", null)).isFalse();
    }
}

package org.bellwether.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mariadb://db:3306/bellwether", "jdbc:mysql://db:3306/bellwether", "jdbc:mysql://db/bellwether?tcpKeepAlive=true"})
    void one_driver_serves_both_and_keeps_times_in_utc(String url) {
        assertThat(Databases.mariaDbUrl(url)).startsWith("jdbc:mariadb://db").contains("connectionTimeZone=UTC", "forceConnectionTimeZoneToSession=true").containsOnlyOnce("?");
    }

    @Test
    void an_address_of_mysql_that_says_nothing_of_it_is_encrypted() {
        assertThat(Databases.mariaDbUrl("jdbc:mysql://db/bellwether")).endsWith("&sslMode=trust");
        assertThat(Databases.mariaDbUrl("jdbc:mariadb://db/bellwether")).doesNotContain("sslMode");
    }

    @Test
    void the_certificate_of_the_server_around_us_is_not_shown_to_the_database() {
        assertThat(Databases.mariaDbUrl("jdbc:mysql://db/bellwether")).contains("&fallbackToSystemKeyStore=false");
        assertThat(Databases.mariaDbUrl("jdbc:mariadb://db/bellwether?fallbackToSystemKeyStore=true")).doesNotContain("fallbackToSystemKeyStore=false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslMode=verify-full&serverSslCert=/etc/ca.pem", "tcpKeepAlive=true&SSLMODE=disable", "allowPublicKeyRetrieval=true", "serverRsaPublicKeyFile=/etc/key.pem"})
    void what_the_address_says_of_it_holds(String options) {
        assertThat(Databases.mariaDbUrl("jdbc:mysql://db/bellwether?" + options)).contains("?" + options + "&").doesNotContain("sslMode=trust");
    }
}

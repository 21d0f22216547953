package org.bellwether.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.MariaDbServer;
import org.bellwether.support.Raw;
import org.junit.jupiter.api.Test;

/** Starts that differ from the demo's. */
class OtherStartsBrowserIT {

    @Test
    void a_wrong_setting_stops_the_start_with_a_sentence() {
        try (var application = Application.launch(Map.of("BELLWETHER_CONTENT_URL", "http://localhost:9999"))) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            assertThat(application.log()).contains("Bellwether does not start.", "BELLWETHER_CONTENT_URL is \"http://localhost:9999\"", "Expected: an origin on another host");
        }
    }

    @Test
    void a_database_that_cannot_be_reached_stops_the_start_without_showing_the_password() {
        try (var application = Application.launch(Map.of("BELLWETHER_DB_URL", "jdbc:mariadb://127.0.0.1:1/none", "BELLWETHER_DB_USER", "bw", "BELLWETHER_DB_PASSWORD", "Tr0ub4dor"))) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            assertThat(application.log()).contains("Bellwether does not start.", "BELLWETHER_DB_URL is \"jdbc:mariadb://127.0.0.1:1/none\"").doesNotContain("Tr0ub4dor");
        }
    }

    @Test
    void on_mariadb_it_starts_empty_and_prints_a_link_for_the_first_administrator_and_is_not_ready_without_its_database() {
        var server = MariaDbServer.start("application");
        try (var application = Application.start(Map.of("BELLWETHER_DB_URL", server.url(), "BELLWETHER_DB_USER", MariaDbServer.USER, "BELLWETHER_DEMO", "false"))) {
            var link = Pattern.compile(Pattern.quote(application.url()) + "/set-password\\.xhtml\\?token=[A-Za-z0-9_-]{43}");
            Raw.eventually(() -> link.matcher(application.log()).find());
            assertThat(application.get("/health/ready").statusCode()).isEqualTo(200);
            server.close();
            Raw.eventually(() -> application.get("/health/ready").statusCode() == 503);
            assertThat(application.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void after_a_kill_the_embedded_database_is_checked_and_everything_is_as_it_was() {
        try (var application = Application.start(Map.of())) {
            application.crashAndRestart();
            assertThat(application.log()).contains("the embedded database was checked and is whole");
            assertThat(application.get("/health/ready").statusCode()).isEqualTo(200);
            application.restart();
            assertThat(application.log().split("was checked and is whole")).as("a clean stop needs no check").hasSize(2);
            assertThat(application.log()).as("the database is not closed by a hook of its own, after the server took its classes away").doesNotContain("OnExitDatabaseCloser");
        }
    }
}

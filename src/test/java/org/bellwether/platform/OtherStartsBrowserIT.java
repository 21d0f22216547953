package org.bellwether.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.bellwether.support.Application;
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

    /** The server itself takes an address that it cannot read for none, and would listen on all of them. */
    @Test
    void an_address_that_is_none_stops_the_start() {
        try (var application = Application.launch(Map.of("BELLWETHER_ADDRESS", "1.2.3.4.5"))) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            assertThat(application.log()).contains("Bellwether does not start. BELLWETHER_ADDRESS is \"1.2.3.4.5\". Expected: an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.");
        }
    }

    @Test
    void a_database_that_cannot_be_reached_stops_the_start_without_showing_the_password() {
        try (var application = Application.launch(Map.of("BELLWETHER_DB_URL", "jdbc:mariadb://bw:Secr3t@127.0.0.1:1/none", "BELLWETHER_DB_USER", "bw", "BELLWETHER_DB_PASSWORD", "Tr0ub4dor"))) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            assertThat(application.log()).contains("Bellwether does not start.", "BELLWETHER_DB_URL is \"jdbc:mariadb://…@127.0.0.1:1/none\"").doesNotContain("Tr0ub4dor", "Secr3t");
        }
    }
}

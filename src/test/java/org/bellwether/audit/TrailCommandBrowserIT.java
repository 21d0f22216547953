package org.bellwether.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.persistence.Databases;
import org.bellwether.support.Application;
import org.bellwether.support.Visitor;
import org.junit.jupiter.api.Test;

/** The operator has the trail verified without the application running, before and after somebody went behind its back. */
class TrailCommandBrowserIT {

    @Test
    void the_command_says_whether_the_trail_is_whole_and_ends_with_it() throws Exception {
        try (var application = Application.start(Map.of())) {
            Visitor.as(application, "cio").page("/desk/today.xhtml");
            Visitor.as(application, "admin").page("/people/people.xhtml");
            application.awaitFile(application.home().resolve("audit-roots.txt"));
            application.kill();
            assertThat(Files.readString(application.home().resolve("audit-roots.txt"))).as("the root of the day").matches("\\S+ \\d+ [0-9a-f]{64}\n");
            verify(application, 0, "The trail is whole: ");
            tamper(application, "update audit_entry set actor_id = null where kind = 'SIGNED_IN'");
            verify(application, 1, "The trail is broken at number 1 (CHANGED); 0 entries before it hold.");
        }
    }

    private static void verify(Application application, int status, String sentence) {
        try (var command = Application.launch(Map.of("BELLWETHER_HOME", application.home().toString(), "BELLWETHER_COMMAND", "verify-trail"))) {
            assertThat(command.awaitEnd()).as(command.log()).isEqualTo(status);
            assertThat(command.log()).contains(sentence).doesNotContain("Bellwether is ready");
        }
    }

    private static void tamper(Application application, String sql) throws SQLException {
        var source = Databases.of(Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? application.home().toString() : null)));
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}

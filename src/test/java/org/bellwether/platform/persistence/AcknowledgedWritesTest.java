package org.bellwether.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.bellwether.platform.config.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded database against a process that is killed as soon as its write is acknowledged, again and again on one file. */
class AcknowledgedWritesTest {

    private static final int KILLS = 5;

    @TempDir Path home;

    @Test
    void what_is_acknowledged_survives_a_kill() throws Exception {
        fillAndFree();
        for (var kill = 1; kill <= KILLS; kill++) {
            var acknowledged = writeAndBeKilled(kill * 10, 1 + kill % 3);
            assertThat(newest()).as("kill %s", kill).isEqualTo(acknowledged);
        }
    }

    /** A store that has space to use again lays its chunks out otherwise than one that only grows; here it uses it at once, not after 45 seconds. */
    private void fillAndFree() throws SQLException {
        try (var connection = source(home).getConnection(); var statement = connection.createStatement()) {
            statement.execute("set retention_time 0");
            statement.execute("create table kept (id bigint primary key, text varchar(400))");
            connection.setAutoCommit(false);
            for (var round = 0; round < 6; round++) {
                statement.execute("insert into kept select x + " + (1_000_000 + round * 4_000) + ", repeat('x', 300) from system_range(1, 4000)");
                connection.commit();
                statement.execute("delete from kept where mod(id, 3) = " + round % 3);
                connection.commit();
            }
            statement.execute("delete from kept");
            connection.commit();
        }
    }

    @Test
    void a_database_that_is_in_use_or_was_closed_is_left_alone() throws Exception {
        fillAndFree();
        var file = H2File.of("jdbc:h2:file:" + Databases.h2File(values(home))).orElseThrow();
        var closed = Files.readAllBytes(home.resolve("database").resolve("bellwether.mv.db"));
        file.salvage();
        assertThat(Files.readAllBytes(home.resolve("database").resolve("bellwether.mv.db"))).as("closed").isEqualTo(closed);
        try (var open = source(home).getConnection(); var statement = open.createStatement()) {
            statement.execute("insert into kept values (1, 'x')");
            file.salvage();
            statement.execute("insert into kept values (2, 'x')");
        }
        assertThat(newest()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:tests;MODE=MySQL", "jdbc:h2:tcp://localhost/x", "jdbc:h2:file:/nowhere/at/all"})
    void an_address_without_a_file_has_nothing_to_salvage(String url) { assertThat(H2File.of(url)).isEmpty(); }

    /** Gives the last number that the process said it had written. */
    private long writeAndBeKilled(long from, int count) throws IOException, InterruptedException {
        var writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
            Writer.class.getName(), home.toString(), String.valueOf(from), String.valueOf(count)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = new BufferedReader(new InputStreamReader(writer.getInputStream()))) {
            var last = 0L;
            for (var line = 0; line < count; line++) last = Long.parseLong(said.readLine());
            return last;
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private long newest() throws SQLException {
        try (var connection = source(home).getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery("select max(id) from kept")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Values values(Path home) { return Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null)); }

    private static DataSource source(Path home) { return Databases.of(values(home)); }

    /** The process that is killed: says each number once its transaction is committed, then waits for its end. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            var source = source(Path.of(arguments[0]));
            var from = Long.parseLong(arguments[1]);
            try (var open = source.getConnection(); var connection = source.getConnection(); var insert = connection.prepareStatement("insert into kept values (?, 'x')")) {
                open.setAutoCommit(true);
                connection.setAutoCommit(false);
                for (var id = from; id < from + Long.parseLong(arguments[2]); id++) {
                    insert.setLong(1, id);
                    insert.executeUpdate();
                    connection.commit();
                    System.out.println(id);
                }
                System.in.read();
            }
        }
    }
}

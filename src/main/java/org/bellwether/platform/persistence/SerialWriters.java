package org.bellwether.platform.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * Lets one transaction write at a time. H2 can lose the atomicity of commits when two transactions write and the process
 * is killed (h2database issue 2080); with a single writer and no write delay this was not seen. A transaction becomes the
 * writer with its first writing statement and gives way when it ends; readers are never held up.
 */
final class SerialWriters implements DataSource {

    private static final Set<String> WRITING = Set.of("insert", "update", "delete", "merge", "replace", "truncate");
    private static final Set<String> ENDING = Set.of("commit", "rollback", "close", "abort");
    private static final int PATIENCE_SECONDS = 30;

    private final DataSource source;
    private final Semaphore pen = new Semaphore(1, true);

    SerialWriters(DataSource source) { this.source = source; }

    @Override
    public Connection getConnection() throws SQLException { return guarded(source.getConnection()); }

    @Override
    public Connection getConnection(String user, String password) throws SQLException { return guarded(source.getConnection(user, password)); }

    private Connection guarded(Connection connection) {
        var writer = new Writer(connection);
        return (Connection) Proxy.newProxyInstance(SerialWriters.class.getClassLoader(), new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
                if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql && method.getName().startsWith("prepare")) writer.before(sql);
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                } finally {
                    var ends = ENDING.contains(method.getName()) && (arguments == null || arguments.length == 0);
                    if (ends || "setAutoCommit".equals(method.getName()) && Boolean.TRUE.equals(arguments[0])) writer.after();
                }
            });
    }

    /** Whether this connection's transaction holds the pen. */
    private final class Writer {

        private final Connection connection;
        private boolean holds;

        Writer(Connection connection) { this.connection = connection; }

        void before(String sql) throws SQLException {
            if (holds || !writes(sql) || connection.getAutoCommit()) return;
            try {
                if (!pen.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    throw new SQLTransientException("another transaction has been writing for " + PATIENCE_SECONDS + " seconds", "40001");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTransientException("interrupted while waiting to write", "40001", e);
            }
            holds = true;
        }

        void after() {
            if (!holds) return;
            holds = false;
            pen.release();
        }

        private static boolean writes(String sql) {
            var text = sql.stripLeading();
            var end = 0;
            while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
            return WRITING.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
        }
    }

    @Override public PrintWriter getLogWriter() throws SQLException { return source.getLogWriter(); }
    @Override public void setLogWriter(PrintWriter out) throws SQLException { source.setLogWriter(out); }
    @Override public void setLoginTimeout(int seconds) throws SQLException { source.setLoginTimeout(seconds); }
    @Override public int getLoginTimeout() throws SQLException { return source.getLoginTimeout(); }
    @Override public Logger getParentLogger() throws SQLFeatureNotSupportedException { return source.getParentLogger(); }
    @Override public <T> T unwrap(Class<T> type) throws SQLException { return source.unwrap(type); }
    @Override public boolean isWrapperFor(Class<?> type) throws SQLException { return source.isWrapperFor(type); }
}

package org.bellwether.platform.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.bellwether.platform.StartUp;
import org.bellwether.platform.config.Values;
import org.bellwether.platform.config.WrongSetting;

/**
 * What the container's connection pool is fed from: the database that the settings name. A class of our own, because a
 * data source definition can neither choose between databases nor say what is wrong with a setting.
 */
public class ConfiguredDataSource implements DataSource {

    private static DataSource source;
    private static volatile boolean reached;

    private static synchronized DataSource source() {
        if (source == null) {
            try {
                source = Databases.of(Values.current());
            } catch (WrongSetting wrong) {
                throw StartUp.stop(wrong.getMessage());
            }
        }
        return source;
    }

    /** A database that was never reached ends the start; one that is gone later may come back. */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            var connection = source().getConnection();
            reached = true;
            return StatementMeter.watch(connection);
        } catch (SQLException e) {
            if (reached) throw e;
            throw StartUp.stop(unreachable(Values.current()) + " " + Values.current().withoutSecrets(e.getMessage()));
        }
    }

    private static String unreachable(Values values) {
        if (values.embedded()) return "The embedded database under " + values.home() + " cannot be opened; another process may be using it.";
        return "BELLWETHER_DB_URL is \"" + WrongSetting.withoutPassword(values.dbUrl()) + "\", BELLWETHER_DB_USER is \"" + values.dbUser() + "\". Expected: a database that can be reached with this user and the password given.";
    }

    /** The pool hands over what the definition says; the settings decide all the same. */
    @Override public Connection getConnection(String user, String password) throws SQLException { return getConnection(); }
    @Override public PrintWriter getLogWriter() { return null; }
    @Override public void setLogWriter(PrintWriter out) { }
    @Override public void setLoginTimeout(int seconds) { }
    @Override public int getLoginTimeout() { return 0; }
    @Override public Logger getParentLogger() throws SQLFeatureNotSupportedException { throw new SQLFeatureNotSupportedException(); }
    @Override public <T> T unwrap(Class<T> type) throws SQLException { return source().unwrap(type); }
    @Override public boolean isWrapperFor(Class<?> type) throws SQLException { return source().isWrapperFor(type); }
    /** Payara sets these from the definition; they are not used. */
    public void setUrl(String ignored) { }
    public void setUser(String ignored) { }
    public void setPassword(String ignored) { }
}

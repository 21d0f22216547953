package org.bellwether.platform.persistence;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.config.WrongSetting;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** Makes the data source that the settings name. */
public final class Databases {

    /**
     * H2 speaks MySQL, so that one set of migrations and queries serves all; {@code WRITE_DELAY=0} because by default H2
     * acknowledges a commit up to half a second before it is on the disk; {@code DB_CLOSE_ON_EXIT=FALSE} because otherwise
     * H2 tidies its file up while the server already takes its classes away, which was seen to lose the last transaction.
     */
    static final String H2_OPTIONS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";

    private static final String SAYS_HOW_TO_SIGN_IN = "(?i).*[?&](sslMode|useSsl|allowPublicKeyRetrieval|serverRsaPublicKeyFile)=.*";

    private Databases() { }

    /** @throws WrongSetting if the driver refuses the address */
    public static DataSource of(Values values) {
        if (values.embedded()) return new SerialWriters(h2(values));
        try {
            var source = new MariaDbDataSource();
            source.setUrl(mariaDbUrl(values.dbUrl()));
            source.setUser(values.dbUser());
            source.setPassword(values.dbPassword());
            return source;
        } catch (SQLException e) {
            throw new WrongSetting("bellwether.db.url", values.dbUrl(), "an address that the MariaDB driver takes (" + values.withoutSecrets(e.getMessage()) + ")");
        }
    }

    /** The file of the embedded database, under the home folder. */
    public static java.nio.file.Path h2File(Values values) { return values.home().resolve("database").resolve("bellwether"); }

    private static JdbcDataSource h2(Values values) {
        var source = new JdbcDataSource();
        var url = values.dbUrl() != null ? values.dbUrl() : "jdbc:h2:file:" + h2File(values).toString().replace('\\', '/');
        H2File.of(url).ifPresent(H2File::salvage);
        source.setURL(url.contains("MODE=") ? url : url + H2_OPTIONS);
        source.setUser(values.dbUser());
        source.setPassword(values.dbPassword());
        return source;
    }

    /**
     * One driver serves MariaDB and MySQL; times are kept and read as UTC, rows are inserted in bulk. To MySQL the connection
     * is encrypted unless the address says otherwise, as with MySQL's own driver: its accounts take a password over nothing less.
     * The server that we run in has a certificate of its own, which the driver would show to the database as ours, and MySQL
     * hangs up on a stranger's.
     */
    static String mariaDbUrl(String url) {
        var address = url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
        var options = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useBulkStmts=true&useServerPrepStmts=false";
        if (!url.contains("fallbackToSystemKeyStore=")) options += "&fallbackToSystemKeyStore=false";
        if (!address.equals(url) && !url.matches(SAYS_HOW_TO_SIGN_IN)) options += "&sslMode=trust";
        return address + (address.contains("?") ? "&" : "?") + options;
    }
}

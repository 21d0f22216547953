package org.bellwether.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings as values, checked. They are named {@code bellwether.x.y} and so can be given in the environment as
 * {@code BELLWETHER_X_Y}.
 *
 * @param address where the server listens; the server itself is told by the build, this is to see whether it answers
 * @param proxies the reverse proxies whose word about the client is believed
 * @param auditRoots where the daily roots of the trail are kept
 * @param command the one thing to do in place of serving; null for none
 * @param outbound networks that are not public, and may be asked all the same
 * @param mail the server that takes mail from here; null for none
 * @param timeZone in which zone the days of the enterprise turn
 * @param dbUrl JDBC address, or null for the embedded H2 under the home folder
 */
public record Values(Path home, URI baseUrl, URI contentUrl, List<Network> proxies, String dbUrl, String dbUser, String dbPassword, boolean demo,
                     long uploadLimit, long archiveLimit, int archiveRatio,
                     String address, int port, Path auditRoots, String command, MailServer mail, List<Network> outbound,
                     ZoneId timeZone) {

    /** Between a name and the host, or among the options. */
    private static final Pattern SECRET = Pattern.compile("//[^:/?]*:(.*)@|(?i)password=([^&;]*)");

    private static Values current;

    /** The settings of this process; read once. */
    public static synchronized Values current() {
        if (current == null) {
            var config = ConfigProvider.getConfig(Values.class.getClassLoader()); // the pool may ask on a thread without a class loader
            current = read(name -> config.getOptionalValue(name, String.class));
        }
        return current;
    }

    /** @throws WrongSetting on the first setting that says something impossible */
    public static Values read(Function<String, Optional<String>> given) {
        var reader = new SettingReader(given);
        var port = reader.whole("bellwether.port", 8080, 1, 65535);
        var dbUrl = reader.text("bellwether.db.url", null);
        if (dbUrl != null && !dbUrl.matches("jdbc:(mariadb|mysql|h2):.+"))
            throw new WrongSetting("bellwether.db.url", dbUrl, "jdbc:mariadb://host:3306/name or jdbc:mysql://host:3306/name (or jdbc:h2:… for a trial)");
        var embedded = dbUrl == null || dbUrl.startsWith("jdbc:h2:");
        var home = reader.folder("bellwether.home", "./data");
        var values = new Values(
            home,
            reader.origin("bellwether.base.url", "http://localhost:" + port),
            reader.origin("bellwether.content.url", "http://127.0.0.1:" + port),
            reader.networks("bellwether.proxy"),
            dbUrl, reader.text("bellwether.db.user", embedded ? "sa" : null), reader.text("bellwether.db.password", ""),
            reader.yesNo("bellwether.demo", embedded),
            reader.whole("bellwether.upload.megabytes", 500, 1, 20_000) * 1_048_576L,
            reader.whole("bellwether.archive.megabytes", 2_000, 1, 200_000) * 1_048_576L,
            reader.whole("bellwether.archive.ratio", 100, 2, 100_000),
            reader.address("bellwether.address", "127.0.0.1"), port,
            reader.file("bellwether.audit.roots", home.resolve("audit-roots.txt")),
            reader.shape("bellwether.command", null, "verify-trail", "verify-trail, or nothing to serve"),
            MailServer.read(reader), reader.networks("bellwether.outbound.networks"),
            reader.zone("bellwether.time.zone", "UTC"));
        reader.shape("bellwether.heap", "768m", "[1-9][0-9]*[mMgG]", "a number of megabytes or gigabytes, such as 768m or 2g");
        return values.checked();
    }

    private Values checked() {
        if (baseUrl.getHost().equals(contentUrl.getHost()))
            throw new WrongSetting("bellwether.content.url", contentUrl.toString(),
                "an origin on another host than bellwether.base.url (" + baseUrl + "): browsers share cookies between the ports of one host");
        if (dbUrl != null && !dbUrl.startsWith("jdbc:h2:") && dbUser == null)
            throw new WrongSetting("bellwether.db.user", "", "the name of the database user for " + WrongSetting.withoutPassword(dbUrl));
        return this;
    }

    /** Whether the database is the embedded one, for trial and development. */
    public boolean embedded() { return dbUrl == null || dbUrl.startsWith("jdbc:h2:"); }

    /** What another program says, a driver above all, as it may be shown: it may quote the database's address or the password. */
    public String withoutSecrets(String told) {
        if (told == null) return "";
        var text = dbUrl == null ? told : told.replace(dbUrl, WrongSetting.withoutPassword(dbUrl));
        for (var secret : secrets()) text = text.replaceAll("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)", "…");
        return text.replaceAll("(?i)(password=)[^&;\\s'\")]*", "$1…").replaceAll("//[^\\s/@]*@", "//…@");
    }

    /** The passwords, and those that the database's address carries, whole or as the pieces that a driver may take it for. */
    private List<String> secrets() {
        var secrets = new ArrayList<>(List.of(dbPassword));
        if (dbUrl != null) SECRET.matcher(dbUrl).results().forEach(found -> secrets.add(found.group(1) == null ? found.group(2) : found.group(1)));
        if (mail != null) secrets.add(mail.password());
        secrets.removeIf(String::isBlank);
        return secrets;
    }

    /** Never shows the password. */
    @Override
    public String toString() { return "home=" + home + " baseUrl=" + baseUrl + " contentUrl=" + contentUrl + " demo=" + demo; }
}

package org.bellwether.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** What the operator decides, read once and checked at the start. The README's table says what each setting means. */
@ApplicationScoped
public class Settings {

    /** Null means: those of this process. */
    private Values values;

    public Path home() { return values().home(); }

    /** The origin of the application, without a slash at its end. */
    public URI baseUrl() { return values().baseUrl(); }

    /** The origin from which uploaded content is served, without a slash at its end; never the application's. */
    public URI contentUrl() { return values().contentUrl(); }

    /** In which zone the days of the enterprise turn. */
    public ZoneId timeZone() { return values().timeZone(); }

    /** Whether the demo organisation is loaded into an empty database and its people may be signed in with one click. */
    public boolean demo() { return values().demo(); }

    /** The most that an uploaded file may weigh, in bytes. */
    public long uploadLimit() { return values().uploadLimit(); }

    /** The most that the files of one archive may weigh together once unpacked, in bytes. */
    public long archiveLimit() { return values().archiveLimit(); }

    /** How many times its compressed size an archive may unpack to. */
    public int archiveRatio() { return values().archiveRatio(); }

    /** Where the daily roots of the trail are kept, outside the database. */
    public Path auditRoots() { return values().auditRoots(); }

    /** The server that takes mail from here; empty where none is set, and people are given links by hand. */
    public Optional<MailServer> mail() { return Optional.ofNullable(values().mail()); }

    /** Networks that are not public, and that our own requests may reach all the same. */
    public List<Network> outboundNetworks() { return values().outbound(); }

    /** What somebody else's program says, without our passwords. */
    public String withoutSecrets(String told) { return values().withoutSecrets(told); }

    private Values values() { return values == null ? Values.current() : values; }

    /** For tests: these values. */
    public static Settings of(Values values) {
        var settings = new Settings();
        settings.values = values;
        return settings;
    }
}

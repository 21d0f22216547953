package org.bellwether.platform.config;

import java.nio.file.Path;

/**
 * The server that takes mail from here.
 *
 * @param user        null where it asks for none
 * @param password    empty where there is none
 * @param security    {@code starttls}, {@code tls} or {@code none}
 * @param certificate a PEM file with the authority that vouches for the server, besides those that Java knows; null for none
 * @param from        the sender's address, with or without a name before it
 */
public record MailServer(String host, int port, String user, String password, String security, Path certificate, String from) {

    static final String SECURITIES = "starttls|tls|none";
    /** An address alone, or behind a name in the way of RFC 5322; nothing in it can end a line of a header. */
    private static final String FROM = "[^<>\\p{Cntrl}]*<[^<>@\\s,;]+@[^<>@\\s,;]+>|[^<>@\\s,;]+@[^<>@\\s,;]+";
    private static final String HOST = "[A-Za-z0-9.:_-]+";

    /** @return null where no host is named: then no mail is sent */
    static MailServer read(SettingReader reader) {
        var host = reader.shape("bellwether.mail.host", null, HOST, "the name or address of a mail server");
        var security = reader.shape("bellwether.mail.security", "starttls", SECURITIES, "starttls, tls or none");
        var port = reader.whole("bellwether.mail.port", "tls".equals(security) ? 465 : 587, 1, 65_535);
        var from = reader.shape("bellwether.mail.from", null, FROM, "an address such as learn@example.com, or Bellwether <learn@example.com>");
        var server = new MailServer(host, port, reader.text("bellwether.mail.user", null), reader.text("bellwether.mail.password", ""), security,
            reader.existing("bellwether.mail.certificate"), from);
        if (host == null) return null;
        if (from == null) throw new WrongSetting("bellwether.mail.from", "", "the address that mail comes from, for bellwether.mail.host is set");
        return server;
    }

    /** Never shows the password. */
    @Override
    public String toString() { return host + ":" + port; }
}

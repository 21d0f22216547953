package org.bellwether.platform.mail;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

import org.bellwether.platform.config.MailServer;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** An open connection to the mail server (SMTP, RFC 5321), for several mails one after another. */
final class MailLine implements AutoCloseable {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";
    private static final String UTF_8 = "UTF-8";

    private final MailServer server;
    private final Session session;
    private final Transport transport;
    private final String host;
    private final Clock clock;

    private MailLine(MailServer server, URI base, Clock clock) throws MessagingException {
        this.server = server;
        this.clock = clock;
        host = base.getHost();
        session = Session.getInstance(properties(server, host));
        transport = session.getTransport("smtp");
    }

    /** @throws MessagingException if the server does not answer, is not the one it says, or refuses the user */
    static MailLine open(MailServer server, URI base, Clock clock) throws MessagingException {
        var line = new MailLine(server, base, clock);
        line.transport.connect(server.host(), server.port(), server.user(), server.user() == null ? null : server.password());
        return line;
    }

    private static Properties properties(MailServer server, String host) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.localhost", host);
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.put("mail.smtp.ssl.enable", String.valueOf("tls".equals(server.security())));
        properties.put("mail.smtp.starttls.enable", String.valueOf("starttls".equals(server.security())));
        properties.put("mail.smtp.starttls.required", String.valueOf("starttls".equals(server.security())));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (server.certificate() != null) properties.put("mail.smtp.ssl.socketFactory", MailTrust.with(server.certificate()));
        return properties;
    }

    boolean open() { return transport.isConnected(); }

    /** @throws MessagingException if the server does not take it */
    void send(MailRounds.Parcel mail) throws MessagingException {
        var message = message(mail.text(), mail.id());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    private MimeMessage message(MailText text, MailId id) throws MessagingException {
        var message = new Named(session, "<" + id + "@" + host + ">");
        message.setFrom(sender());
        message.setSubject(text.subject(), UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's "out of office" answers it.
        message.setHeader("Content-Language", Locale.forLanguageTag(text.language()).toLanguageTag());
        var plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(text.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            var sender = InternetAddress.parse(server.from(), true)[0];
            sender.setPersonal(sender.getPersonal(), UTF_8); // As it is read, its name would go out in no encoding at all.
            return sender;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException goneAlready) {
            // Each mail that it took was acknowledged by itself.
        }
    }

    /** Sent twice it has the same name, by which servers and readers know it again. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override protected void updateMessageID() throws MessagingException { setHeader("Message-ID", name); }
    }
}

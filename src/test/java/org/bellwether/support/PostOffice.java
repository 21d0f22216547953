package org.bellwether.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail server on the loopback interface. It takes mail for anybody but {@code nobody@…}, whom it does not know, and {@code later@…}, whose box is full. */
public final class PostOffice implements AutoCloseable {

    public static final String USER = "bellwether";
    public static final String PASSWORD = "a-password-of-the-mail-server";

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Certificate certificate;
    private final boolean secure;
    private int port;
    private SMTPServer server;

    /** A mail as it arrived. */
    public record Received(String to, MimeMessage message) {

        public String subject() { return told(message::getSubject); }
        public String plain() { return told(() -> body(0)); }
        public String html() { return told(() -> body(1)); }

        /** The first address of ours in it. */
        public String link() { return java.util.regex.Pattern.compile("https?://\\S+").matcher(plain()).results().map(found -> found.group()).findFirst().orElseThrow(); }

        private String body(int part) throws MessagingException, IOException {
            BodyPart body = ((Multipart) message.getContent()).getBodyPart(part);
            return String.valueOf(body.getContent());
        }
    }

    private interface Telling { String tell() throws MessagingException, IOException; }

    private static String told(Telling telling) {
        try {
            return telling.tell();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private PostOffice(boolean secure) {
        this.secure = secure;
        try {
            certificate = secure ? Certificate.fresh() : null;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        reopen();
    }

    /** One that speaks in clear. */
    public static PostOffice plain() { return new PostOffice(false); }

    /** One that takes nothing before STARTTLS and the password. */
    public static PostOffice secure() { return new PostOffice(true); }

    /** Takes mail again, under the same address. */
    public void reopen() {
        var builder = new SMTPServer.Builder().bindAddress(InetAddress.getLoopbackAddress()).port(port).hostName("localhost").messageHandlerFactory(Handler::new);
        if (secure) builder = tls(builder);
        server = builder.build();
        server.start();
        port = server.getPortAllocated();
    }

    private SMTPServer.Builder tls(SMTPServer.Builder builder) {
        try {
            return builder.startTlsSocketFactory(certificate.server()).requireTLS().requireAuth().authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                if (!USER.equals(user) || !PASSWORD.equals(password)) throw new LoginFailedException("wrong user " + user + " or password " + password);
            }));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody answers any more. */
    @Override
    public void close() { server.stop(); }

    public int port() { return port; }

    /** With which it is believed. */
    public Path certificate() {
        try {
            return certificate.pem();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next mail that arrives. */
    public Received next() {
        try {
            var mail = received.poll(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
            if (mail == null) throw new AssertionError("no mail came");
            return mail;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next mail for that address; what comes before it for others is put aside. */
    public Received nextFor(String address) {
        var mail = next();
        while (!mail.to().equals(address)) mail = next();
        return mail;
    }

    /** What has arrived and was not taken out yet. */
    public List<Received> all() { return List.copyOf(received); }

    private final class Handler implements MessageHandler {
        private String to;

        Handler(MessageContext context) { }

        @Override public void from(String from) { }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("nobody@")) throw new RejectException(550, "no such user here");
            if (recipient.startsWith("later@")) throw new RejectException(451, "the box is full");
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws IOException {
            try {
                received.add(new Received(to, new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data.readAllBytes()))));
                return null;
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override public void done() { }
    }
}

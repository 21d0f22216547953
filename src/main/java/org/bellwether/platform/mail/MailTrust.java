package org.bellwether.platform.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLSocketFactory;

import org.bellwether.platform.security.Authorities;

import jakarta.mail.MessagingException;

/** Believes a server whose certificate was signed by an authority of the enterprise's own, and no other. */
final class MailTrust {

    private MailTrust() { }

    /** @throws MessagingException if there is no certificate in the file */
    static SSLSocketFactory with(Path pem) throws MessagingException {
        try (var file = Files.newInputStream(pem)) {
            return Authorities.sockets(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new MessagingException(pem.getFileName() + ": " + e.getMessage(), e);
        }
    }
}

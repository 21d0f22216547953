package org.bellwether.platform.mail;

import java.time.Clock;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

/** Carries mail to the server, outside any transaction: a slow server holds no lock of ours. */
@ApplicationScoped
public class MailCourier {

    @Inject MailRounds rounds;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Sends what is due, as much as one round takes; how many mails that were. */
    public int round() {
        if (settings.mail().isEmpty()) return 0;
        var round = Secrets.word(16);
        var taken = rounds.take(round);
        if (taken.isEmpty()) return 0;
        try (var line = line()) {
            for (var mail : taken) {
                if (line.open()) rounds.open(mail, round).ifPresent(parcel -> send(line, parcel, round));
                else rounds.release(mail, round);
            }
        } catch (MessagingException away) {
            for (var mail : taken) rounds.failed(mail, round, words(away), false);
        }
        return taken.size();
    }

    private MailLine line() throws MessagingException { return MailLine.open(settings.mail().orElseThrow(), settings.baseUrl(), clock); }

    private void send(MailLine line, MailRounds.Parcel mail, String round) {
        try {
            line.send(mail);
            rounds.sent(mail.id(), round);
        } catch (MessagingException refused) {
            rounds.failed(mail.id(), round, words(refused), noSuchAddress(refused));
        }
    }

    /**
     * Sends one mail at once.
     *
     * @return why it was not taken; null if it was
     */
    String tryOut(MailRounds.Parcel mail) {
        try (var line = line()) {
            line.send(mail);
            return null;
        } catch (MessagingException refused) {
            return words(refused);
        }
    }

    /** The server says that it will never take mail for this address. */
    private static boolean noSuchAddress(MessagingException refused) {
        return refused instanceof SendFailedException failed && failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
    }

    /** What the server said, in one line and without our password. */
    private String words(MessagingException failure) {
        var told = String.valueOf(failure.getMessage());
        Throwable inner = failure;
        while ((inner = inner instanceof MessagingException outer && outer.getNextException() != null ? outer.getNextException() : inner.getCause()) != null) {
            if (inner.getMessage() != null && !told.contains(inner.getMessage())) told += "; " + inner.getMessage();
        }
        return settings.withoutSecrets(told.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
    }
}

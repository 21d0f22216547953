package org.bellwether.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.HomeKey;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Takes mail in, in the transaction of what it tells of: it goes out if that holds, and only then. */
@Stateless
@PermitAll
public class Outbox {

    @PersistenceContext EntityManager entities;
    @Inject Settings settings;
    @Inject HomeKey key;
    @Inject Clock clock;

    /** Whether mail goes out from here at all. */
    public boolean works() { return settings.mail().isPresent(); }

    /**
     * Writes the letter, to be sent within seconds.
     *
     * @return whether it will be tried: not where no server is set, or the address is none
     */
    public boolean put(Letter letter) {
        var recipient = MailAddress.of(letter.to());
        if (!works() || recipient.isEmpty()) return false;
        var sealed = key.seal(MailText.of(letter).packed().getBytes(StandardCharsets.UTF_8));
        entities.persist(new Mail(MailId.fresh(), letter, recipient.get(), sealed, clock.instant()));
        return true;
    }
}

package org.bellwether.people;

import java.time.Duration;
import java.time.Instant;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The authenticator app of a person. It counts once a first code of it was typed; before that it is only being set up. */
@Audited(subject = "person")
@Entity @Table(name = "second_factor")
class SecondFactor {

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(5);
    /** 5 minutes, 10, 20 … 21 hours: never for good, and too seldom to guess one of a million. */
    private static final int MOST_DOUBLINGS = 8;

    @Id @Column(name = "person_id") private long person;
    @Version private int version;
    @Concealed @Column(name = "secret") private String secret;
    @Column(name = "set_at") private Instant setAt;
    @Column(name = "confirmed_at") private Instant confirmedAt;
    @Unaudited("moves with every sign-in") @Column(name = "last_step") private long lastStep = -1;
    @Unaudited("failed tries leave entries of their own") @Column(name = "failures") private int failures;
    @Column(name = "locked_until") private Instant lockedUntil;

    protected SecondFactor() { }

    SecondFactor(PersonId person, String sealedSecret, Instant now) {
        this.person = person.value();
        secret = sealedSecret;
        setAt = now;
    }

    String sealedSecret() { return secret; }
    boolean confirmed() { return confirmedAt != null; }
    Instant confirmedAt() { return confirmedAt; }

    /** Begins anew with another secret, as long as the old one was never confirmed. */
    void begin(String sealedSecret, Instant now) {
        if (confirmed()) throw new RuleViolation("people.second-factor.on");
        secret = sealedSecret;
        setAt = now;
        lastStep = -1;
    }

    /**
     * Whether the code is right, and not one that was used before. The first right one confirms the app.
     *
     * @param opened the secret itself
     */
    boolean accepts(byte[] opened, String code, Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) return false;
        var step = Totp.match(opened, code == null ? "" : code.replaceAll("\\s", ""), now, lastStep);
        if (step.isEmpty()) {
            missed(now);
            return false;
        }
        lastStep = step.getAsLong();
        hit();
        if (confirmedAt == null) confirmedAt = now;
        return true;
    }

    /** Somebody tried and missed; after each {@value #TRIES} in a row it is closed for twice as long as before. */
    void missed(Instant now) {
        failures++;
        if (failures % TRIES == 0) lockedUntil = now.plus(LOCK.multipliedBy(1L << Math.min(failures / TRIES - 1, MOST_DOUBLINGS)));
    }

    /** Somebody proved who they are. */
    void hit() {
        failures = 0;
        lockedUntil = null;
    }

    boolean open(Instant now) { return lockedUntil == null || !now.isBefore(lockedUntil); }
}

package org.bellwether.people;

import java.time.Duration;
import java.time.Instant;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * How a person signs in. After {@link #FREE_TRIES} wrong passwords each further one makes the next wait longer; at
 * {@link #LOCKING_TRIES} the account is locked for {@link #LOCK}. Never for good: an outsider must not be able to keep
 * somebody out.
 */
@Audited(subject = "person")
@Entity @Table(name = "account")
class Account {

    static final int FREE_TRIES = 3;
    static final int LOCKING_TRIES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id @Column(name = "person_id") private long person;
    @Version private int version;
    @Concealed @Column(name = "password_hash") private String passwordHash;
    @Unaudited("failed tries leave entries of their own") @Column(name = "failures") private int failures;
    @Unaudited("failed tries leave entries of their own") @Column(name = "locked_until") private Instant lockedUntil;
    @Unaudited("sign-ins leave entries of their own") @Column(name = "last_sign_in") private Instant lastSignIn;
    @Column(name = "demo") private boolean demo;

    protected Account() { }

    Account(PersonId person, boolean demo) {
        this.person = person.value();
        this.demo = demo;
    }

    /** Whether a password is looked at now. */
    boolean open(Instant now) { return lockedUntil == null || !now.isBefore(lockedUntil); }

    void failed(Instant now) {
        if (failures >= LOCKING_TRIES && open(now)) failures = 0; // Else one try in a quarter of an hour would keep somebody out for ever.
        failures++;
        if (failures >= LOCKING_TRIES) lockedUntil = now.plus(LOCK);
        else if (failures >= FREE_TRIES) lockedUntil = now.plusSeconds(1L << (failures - FREE_TRIES));
    }

    /** The last try was no miss: nobody could say whether the password is right. */
    void forgive() {
        failures = Math.max(0, failures - 1);
        if (failures < FREE_TRIES) lockedUntil = null; // What earlier misses locked stays so.
    }

    void signedIn(Instant now) {
        failures = 0;
        lockedUntil = null;
        lastSignIn = now;
    }

    /** A new password also opens a locked account: whoever sets it has proved who they are. */
    void password(String hash) {
        passwordHash = hash;
        failures = 0;
        lockedUntil = null;
    }

    /** Wrong passwords in a row. */
    int failures() { return failures; }

    PersonId person() { return new PersonId(person); }
    String passwordHash() { return passwordHash; }
    boolean hasPassword() { return passwordHash != null; }
    Instant lastSignIn() { return lastSignIn; }
    boolean demo() { return demo; }
    Instant lockedUntil() { return lockedUntil; }
}

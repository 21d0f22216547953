package org.bellwether.signin;

import java.time.Instant;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A challenge that was answered and is worth nothing any more. */
@Unaudited("a random number that was used; sign-ins leave entries of their own")
@Entity @Table(name = "spent_challenge")
class SpentChallenge {

    @Id @Column(name = "fingerprint") private String fingerprint;
    @Column(name = "until_at") private Instant until;

    protected SpentChallenge() { }

    SpentChallenge(String fingerprint, Instant until) {
        this.fingerprint = fingerprint;
        this.until = until;
    }
}

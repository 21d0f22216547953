package org.bellwether.scim;

import java.time.Duration;
import java.time.Instant;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** By which a client proves that it is one. Without a version: any number of requests note its use at the same time. */
@Audited
@Entity @Table(name = "scim_token")
class ScimToken {

    private static final String OFTEN = "each call of the client leaves entries of its own";
    /** Use is noted no more often than this. */
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int PREFIX = 12;

    @Id @Concealed private String fingerprint;
    @Column(name = "client_id") private ScimClientId client;
    private String prefix;
    @Column(name = "issued_at") private Instant issuedAt;
    @Column(name = "ends_at") private Instant endsAt;
    @Unaudited(OFTEN) @Column(name = "used_at") private Instant usedAt;
    @Unaudited(OFTEN) @Column(name = "used_from") private String usedFrom;

    protected ScimToken() { }

    ScimToken(ScimClientId client, String token, String fingerprint, Instant at) {
        this.fingerprint = fingerprint;
        this.client = client;
        this.prefix = token.substring(0, PREFIX);
        this.issuedAt = at;
    }

    /** Another one has taken its place, and from that moment it opens nothing; never later than was settled before. */
    void endAt(Instant at) { if (endsAt == null || at.isBefore(endsAt)) endsAt = at; }

    boolean opens(Instant now) { return endsAt == null || now.isBefore(endsAt); }

    void used(Instant now, String from) {
        if (usedAt != null && from.equals(usedFrom) && now.isBefore(usedAt.plus(NOTED))) return;
        usedAt = now;
        usedFrom = from;
    }

    ScimClientId client() { return client; }
    Instant issuedAt() { return issuedAt; }
    Instant usedAt() { return usedAt; }
    String usedFrom() { return usedFrom; }
    ScimClientRow.Token row() { return new ScimClientRow.Token(prefix, issuedAt, endsAt); }
}

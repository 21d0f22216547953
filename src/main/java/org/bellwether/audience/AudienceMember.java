package org.bellwether.audience;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Somebody belongs to an audience. Written in many rows at once by {@link AudienceChecks}; as an entity it is only read. */
@Unaudited("follows from the rule and the people, and keeps a history of its own")
@Entity @Table(name = "audience_member") @IdClass(AudienceMember.Key.class)
class AudienceMember {

    @Id @Column(name = "audience_id") private long audience;
    @Id @Column(name = "person_id") private long person;
    @Column(name = "since") private Instant since;

    protected AudienceMember() { }

    Instant since() { return since; }

    /** The two together. */
    static class Key implements Serializable {
        long audience;
        long person;

        Key() { }

        @Override public boolean equals(Object other) { return other instanceof Key key && key.audience == audience && key.person == person; }
        @Override public int hashCode() { return Long.hashCode(audience) * 31 + Long.hashCode(person); }
    }
}

package org.bellwether.audience;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody came into an audience, or left it. Written in many rows at once by {@link AudienceChecks}; as an entity it is only read. */
@Unaudited("is itself what is kept of the past")
@Entity @Table(name = "audience_move")
class AudienceMove {

    @Id private long id;
    @Column(name = "audience_id") private AudienceId audience;
    @Column(name = "person_id") private long person;
    @Column(name = "joined") private boolean joined;
    @Column(name = "moved_at") private Instant movedAt;

    protected AudienceMove() { }
}

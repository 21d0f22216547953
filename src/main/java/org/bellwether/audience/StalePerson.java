package org.bellwether.audience;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.id.Id;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Somebody about whom something has changed since their audiences were looked at. */
@Unaudited("a note of what is still to be done")
@Entity @Table(name = "audience_stale")
class StalePerson {

    @jakarta.persistence.Id private long id;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "since") private Instant since;

    protected StalePerson() { }

    /** @param person null where it may be anyone */
    StalePerson(PersonId person, Instant since) {
        id = Id.mint();
        this.person = person;
        this.since = since;
    }

    long id() { return id; }
    PersonId person() { return person; }
}

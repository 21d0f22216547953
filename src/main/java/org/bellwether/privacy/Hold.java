package org.bellwether.privacy;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Nothing that is kept of that person may go for now. */
@Audited(subject = "person")
@Entity @Table(name = "privacy_hold")
class Hold {

    @Id @Column(name = "person_id") private long person;
    @Column(name = "reason") private String reason;
    @Column(name = "set_by") private PersonId setBy;
    @Column(name = "set_at") private Instant setAt;

    protected Hold() { }

    Hold(PersonId person, String reason, PersonId by, Instant at) {
        this.person = person.value();
        this.reason = reason;
        setBy = by;
        setAt = at;
    }

    HoldRow row(String by) { return new HoldRow(new PersonId(person), reason, by, setAt); }
    PersonId by() { return setBy; }
}

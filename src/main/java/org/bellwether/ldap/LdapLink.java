package org.bellwether.ldap;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Personal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whose password an entry's is. Made at the first sign-in, when the names are the same; names may be given to others later, what is stable of an entry is not. */
@Audited(subject = "person")
@Entity @Table(name = "ldap_link")
class LdapLink {

    @Id private long id;
    @Column(name = "directory_id") private long directory;
    @Personal @Column(name = "stable_id") private String stable;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "linked_at") private Instant linkedAt;

    protected LdapLink() { }

    LdapLink(LdapDirectoryId directory, String stable, PersonId person, Instant at) {
        id = org.bellwether.platform.id.Id.mint();
        this.directory = directory.value();
        this.stable = stable;
        this.person = person;
        linkedAt = at;
    }

    String stable() { return stable; }
    PersonId person() { return person; }
    LdapDirectoryId directory() { return new LdapDirectoryId(directory); }
}

package org.bellwether.ldap;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry that a directory told of, and the personnel number that it had. Whoever is not told of any more is found by it. */
@Unaudited("what a directory said last; what comes of it leaves entries of its own")
@Entity @Table(name = "ldap_seen")
class LdapSeen {

    @Id private long id;
    @Column(name = "directory_id") private long directory;
    @Column(name = "stable_id") private String stable;
    @Column(name = "personnel_number") private String number;
    /** Whether the directory took their access, which it may give back: not what HR took. */
    @Column(name = "shut_out") private boolean shutOut;
    /** What that becomes when the import that is under way is carried out. */
    @Column(name = "shutting_out") private boolean shuttingOut;

    protected LdapSeen() { }

    LdapSeen(LdapDirectoryId directory, String stable) {
        id = org.bellwether.platform.id.Id.mint();
        this.directory = directory.value();
        this.stable = stable;
    }

    void told(String personnelNumber, boolean shutsOut) {
        number = personnelNumber;
        shuttingOut = shutsOut;
    }

    String stable() { return stable; }
    LdapTold told() { return new LdapTold(stable, number, shutOut); }
}

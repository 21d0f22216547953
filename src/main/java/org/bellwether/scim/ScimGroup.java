package org.bellwether.scim;

import java.time.Instant;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A list of people that a directory keeps. */
@Audited
@Entity @Table(name = "scim_group")
class ScimGroup {

    @Id private long id;
    @Version private int version;
    @Column(name = "display_name") private String displayName;
    @Unaudited("says when what is audited was changed") @Column(name = "changed_at") private Instant changedAt;
    @Unaudited("counts changes that are audited where they happen") private int revision;

    protected ScimGroup() { }

    ScimGroup(ScimGroupId id, String displayName, Instant at) {
        this.id = id.value();
        rename(displayName, at);
    }

    void rename(String displayName, Instant at) {
        this.displayName = displayName;
        changed(at);
    }

    /** Somebody has come to it or left it. */
    void changed(Instant at) {
        changedAt = at;
        revision++;
    }

    ScimGroupId id() { return new ScimGroupId(id); }
    String displayName() { return displayName; }
    Instant changedAt() { return changedAt; }
    int revision() { return revision; }
}

package org.bellwether.scim;

import java.time.Instant;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A directory of the enterprise that tells who is there. */
@Audited
@Entity @Table(name = "scim_client")
class ScimClient {

    @Id private long id;
    @Version private int version;
    private String name;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "job_title") private String jobTitle;
    private String site;
    private boolean administrators;
    @Column(name = "made_by") private PersonId madeBy;
    @Column(name = "made_at") private Instant madeAt;
    @Column(name = "revoked_at") private Instant revokedAt;

    protected ScimClient() { }

    ScimClient(ScimClientId id, ScimClientDetails details, PersonId by, Instant at) {
        this.id = id.value();
        madeBy = by;
        madeAt = at;
        describe(details);
    }

    /** @throws RuleViolation if a detail is wrong, or the client is gone */
    void describe(ScimClientDetails details) {
        requireGoing();
        details.check();
        name = details.name().strip();
        unit = details.unit();
        jobTitle = details.jobTitle().strip();
        site = details.site().strip();
        administrators = details.administrators();
    }

    /** None of its tokens opens anything any more. */
    void revoke(Instant at) {
        requireGoing();
        revokedAt = at;
    }

    void requireGoing() { if (revokedAt != null) throw new RuleViolation("scim.client.revoked"); }

    boolean going() { return revokedAt == null; }

    ScimClientId id() { return new ScimClientId(id); }
    ScimClientDetails details() { return new ScimClientDetails(name, unit, jobTitle, site, administrators); }
    Instant madeAt() { return madeAt; }
    Instant revokedAt() { return revokedAt; }
}

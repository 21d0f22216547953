package org.bellwether.signin;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A server of the enterprise that vouches for who somebody is (OpenID Connect Core 1.0). */
@Audited
@Entity @Table(name = "identity_provider")
class IdentityProvider {

    @Id private long id;
    @Version private int version;
    @Column(name = "name") private String name;
    @Column(name = "issuer") private String issuer;
    @Column(name = "client_id") private String clientId;
    @Concealed @Column(name = "client_secret") private String secret;
    @Column(name = "scopes") private String scopes;
    @Column(name = "active") private boolean active;
    @Column(name = "takes_in") private boolean takesIn;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "job_title") private String position;
    @Column(name = "site") private String site;

    protected IdentityProvider() { }

    /** @param sealedSecret null for none */
    IdentityProvider(ProviderId id, ProviderDetails details, String sealedSecret) {
        details.check();
        this.id = id.value();
        issuer = details.issuer().strip();
        take(details, sealedSecret);
    }

    /**
     * It is described in another way from now on. Its issuer stays: people are known by what that one calls them.
     *
     * @param sealedSecret null to keep the one that there is
     * @throws RuleViolation if something of it is wrong
     */
    void become(ProviderDetails details, String sealedSecret) {
        details.check();
        if (!issuer.equals(details.issuer().strip())) throw new RuleViolation("signin.provider.other-issuer");
        take(details, sealedSecret == null ? secret : sealedSecret);
    }

    private void take(ProviderDetails details, String sealedSecret) {
        name = details.name().strip();
        clientId = details.clientId().strip();
        secret = sealedSecret;
        scopes = details.scopes().strip();
        active = details.active();
        takesIn = details.takesIn();
        unit = takesIn ? details.unit() : null;
        position = takesIn ? details.position().strip() : null;
        site = takesIn ? details.site().strip() : null;
    }

    ProviderDetails details() { return new ProviderDetails(name, issuer, clientId, null, scopes, active, takesIn, unit, position, site); }

    ProviderId id() { return new ProviderId(id); }
    String name() { return name; }
    boolean active() { return active; }
    String sealedSecret() { return secret; }
}

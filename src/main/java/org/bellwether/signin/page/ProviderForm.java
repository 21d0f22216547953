package org.bellwether.signin.page;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;
import org.bellwether.signin.ProviderDetails;

/** The fields of a provider as they are typed. */
public class ProviderForm implements Serializable {

    private String name;
    private String issuer;
    private String clientId;
    private String secret;
    private String scopes = "openid email profile";
    private boolean active;
    private boolean takesIn;
    private OrgUnitId unit;
    private String position;
    private String site;

    ProviderForm() { }

    ProviderForm(ProviderDetails details) {
        name = details.name();
        issuer = details.issuer();
        clientId = details.clientId();
        scopes = details.scopes();
        active = details.active();
        takesIn = details.takesIn();
        unit = details.unit();
        position = details.position();
        site = details.site();
    }

    ProviderDetails details() { return new ProviderDetails(name, issuer, clientId, secret, scopes, active, takesIn, unit, position, site); }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getIssuer() { return issuer; }
    public void setIssuer(String issuer) { this.issuer = issuer; }
    public String getClientId() { return clientId; }
    public void setClientId(String clientId) { this.clientId = clientId; }
    public String getSecret() { return secret; }
    public void setSecret(String secret) { this.secret = secret; }
    public String getScopes() { return scopes; }
    public void setScopes(String scopes) { this.scopes = scopes; }
    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
    public boolean isTakesIn() { return takesIn; }
    public void setTakesIn(boolean takesIn) { this.takesIn = takesIn; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public String getPosition() { return position; }
    public void setPosition(String position) { this.position = position; }
    public String getSite() { return site; }
    public void setSite(String site) { this.site = site; }
}

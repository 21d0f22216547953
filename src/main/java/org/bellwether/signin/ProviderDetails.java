package org.bellwether.signin;

import java.io.Serializable;
import java.net.URI;
import java.util.regex.Pattern;

import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.RuleViolation;

/**
 * What an administrator says of a provider.
 *
 * @param name    on the button
 * @param issuer  exactly as the provider writes it; what it says of itself is found below it
 * @param secret  the client's; blank to keep the one that is known, or for none
 * @param takesIn whether whoever it vouches for and nobody knows is taken in, into that unit, position and site
 */
public record ProviderDetails(String name, String issuer, String clientId, String secret, String scopes, boolean active, boolean takesIn, OrgUnitId unit, String position, String site) implements Serializable {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ISSUER = 400;
    private static final int LONGEST_CLIENT = 255;
    private static final int LONGEST_SECRET = 1_000;
    /** Scope tokens of RFC 6749, 3.3. */
    private static final Pattern SCOPES = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+");

    /** @throws RuleViolation if one of them is wrong */
    public void check() {
        if (blank(name) || name.strip().length() > LONGEST_NAME) throw new RuleViolation("signin.provider.no-name", LONGEST_NAME);
        if (blank(issuer) || issuer.length() > LONGEST_ISSUER || !issuer(issuer.strip())) throw new RuleViolation("signin.provider.no-issuer");
        if (blank(clientId) || clientId.strip().length() > LONGEST_CLIENT || secret != null && secret.length() > LONGEST_SECRET) throw new RuleViolation("signin.provider.no-client");
        if (blank(scopes) || scopes.length() > 200 || !SCOPES.matcher(scopes.strip()).matches() || !(" " + scopes + " ").contains(" openid ")) throw new RuleViolation("signin.provider.no-scopes");
        if (!takesIn) return;
        if (unit == null) throw new RuleViolation("people.person.no-unit");
        EmploymentDetails.checkPosition(position);
        EmploymentDetails.checkSite(site);
    }

    /** By TLS, but on this machine; without a query (OpenID Connect Discovery 1.0, 2). */
    private static boolean issuer(String text) {
        try {
            var uri = URI.create(text);
            var plain = "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
            return (plain || "https".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }
}

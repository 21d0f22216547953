package org.bellwether.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.HomeKey;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which ways in there are: by password, by passkey, and by the servers that vouch for people. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Providers {

    static final String RETURN = "/single-sign-on/return/";

    @PersistenceContext EntityManager entities;
    @Inject HomeKey key;
    @Inject Settings settings;
    @Inject OidcClient client;

    /** A provider as a sign-in needs it. */
    public record Open(ProviderDetails details, String secret, String returning) { }

    /** Refuses whoever may not keep providers, before they fill in a form in vain. */
    public void requireKeeper() { }

    public List<ProviderRow> list() {
        return entities.createQuery("select p.id, p.name, p.issuer, p.active, (select count(l) from IdentityLink l where l.provider = p.id) from IdentityProvider p order by p.name, p.id", Object[].class)
            .getResultStream().map(row -> new ProviderRow(new ProviderId((Long) row[0]), (String) row[1], (String) row[2], (Boolean) row[3], ((Number) row[4]).longValue())).toList();
    }

    /** @throws NotFound if there is no such provider */
    public ProviderFile find(ProviderId id) {
        var provider = provider(id);
        return new ProviderFile(id, provider.details(), provider.sealedSecret() != null, returning(id));
    }

    /** @throws RuleViolation if something of it is wrong, or its issuer is known already */
    public ProviderId add(ProviderDetails details) {
        details.check();
        if (entities.createQuery("select count(p) from IdentityProvider p where p.issuer = :issuer", Long.class).setParameter("issuer", details.issuer().strip()).getSingleResult() > 0) throw new RuleViolation("signin.provider.known");
        var id = ProviderId.fresh();
        entities.persist(new IdentityProvider(id, details, sealed(details)));
        return id;
    }

    /** @throws RuleViolation if something of it is wrong */
    public void change(ProviderId id, ProviderDetails details) { provider(id).become(details, sealed(details)); }

    private String sealed(ProviderDetails details) { return details.secret() == null || details.secret().isBlank() ? null : key.seal(details.secret().strip().getBytes(StandardCharsets.UTF_8)); }

    /**
     * Asks the provider what it says of itself.
     *
     * @return why that is not enough; null if it is
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String tryOut(String issuer) {
        try {
            client.metadata(issuer == null ? "" : issuer.strip());
            return null;
        } catch (Untrusted no) {
            return no.getMessage();
        }
    }

    public void allowPasswords(boolean allowed) { rule().ifPresentOrElse(rule -> rule.passwords(allowed), () -> entities.persist(new SignInRule(allowed, true))); }

    public void allowPasskeys(boolean allowed) { rule().ifPresentOrElse(rule -> rule.passkeys(allowed), () -> entities.persist(new SignInRule(true, allowed))); }

    /** Whether passkeys let everybody in by themselves; where they are not allowed to, they are good as a second step all the same. */
    @PermitAll
    public boolean passkeys() { return rule().map(SignInRule::passkeys).orElse(true); }

    /** Whether everybody may sign in by password. */
    @PermitAll
    public boolean passwords() { return rule().map(SignInRule::passwords).orElse(true); }

    /** Those that are on, by name. */
    @PermitAll
    public List<ProviderRow> offered() {
        return entities.createQuery("select p from IdentityProvider p where p.active = true order by p.name, p.id", IdentityProvider.class)
            .getResultStream().map(provider -> new ProviderRow(provider.id(), provider.name(), provider.details().issuer(), true, 0)).toList();
    }

    /** The provider, if it is on. */
    @PermitAll
    public Optional<Open> open(ProviderId id) {
        return Optional.ofNullable(entities.find(IdentityProvider.class, id.value())).filter(IdentityProvider::active)
            .map(provider -> new Open(provider.details(), provider.sealedSecret() == null ? null : new String(key.open(provider.sealedSecret()), StandardCharsets.UTF_8), returning(id)));
    }

    private String returning(ProviderId id) { return settings.baseUrl() + RETURN + id; }

    private Optional<SignInRule> rule() { return Optional.ofNullable(entities.find(SignInRule.class, SignInRule.ONLY)); }

    private IdentityProvider provider(ProviderId id) {
        var provider = entities.find(IdentityProvider.class, id.value());
        if (provider == null) throw new NotFound("signin.provider.unknown");
        return provider;
    }
}

package org.bellwether.scim;

import java.time.Clock;
import java.util.Optional;

import org.bellwether.people.AddressThrottle;
import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Says which client a token is of. A token is looked for by its fingerprint, which tells nobody how near a wrong one came.
 * The right one is never kept waiting: many clients share the addresses of a cloud, and none is to shut out another.
 */
@Stateless
@PermitAll
public class ScimAdmissions {

    private static final int LONGEST_TOKEN = 200;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject AddressThrottle addresses;
    @Inject Trail trail;

    /** What came of a token: a client, nobody, or nobody and too often. */
    public record Admission(Optional<ScimClientId> client, boolean throttled) { }

    public Admission admit(String token, String address) {
        var now = clock.instant();
        var known = token == null || token.length() > LONGEST_TOKEN ? null : entities.find(ScimToken.class, Secrets.fingerprint(token));
        if (known != null && known.opens(now) && entities.find(ScimClient.class, known.client().value()).going()) {
            known.used(now, address);
            return new Admission(Optional.of(known.client()), false);
        }
        var key = "scim " + address;
        if (!addresses.open(key, now)) return new Admission(Optional.empty(), true);
        addresses.failed(key, now);
        trail.refused("SCIM");
        return new Admission(Optional.empty(), false);
    }
}

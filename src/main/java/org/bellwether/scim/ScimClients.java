package org.bellwether.scim;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The directories that may tell who is there, and the tokens with which they come. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ScimClients {

    /** How long an earlier token may go on beside its successor. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
    private static final String KIND = "bwscim_";
    private static final int TOKEN_BYTES = 32;

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Those that are clients by name, and behind them those that were. */
    public List<ScimClientRow> all() {
        var tokens = entities.createQuery("select t from ScimToken t order by t.issuedAt desc", ScimToken.class).getResultStream().collect(groupingBy(ScimToken::client));
        return entities.createQuery("select c from ScimClient c order by c.name", ScimClient.class).getResultStream().map(client -> row(client, tokens.getOrDefault(client.id(), List.of())))
            .sorted(Comparator.comparing(row -> !row.going())).toList();
    }

    private ScimClientRow row(ScimClient client, List<ScimToken> tokens) {
        var now = clock.instant();
        var last = tokens.stream().filter(token -> token.usedAt() != null).max(Comparator.comparing(ScimToken::usedAt));
        return new ScimClientRow(client.id(), client.details(), client.madeAt(), client.revokedAt(), tokens.stream().filter(token -> client.going() && token.opens(now)).map(ScimToken::row).toList(),
            last.map(ScimToken::usedAt).orElse(null), last.map(ScimToken::usedFrom).orElse(null));
    }

    /**
     * Lets another directory in.
     *
     * @return its token, shown this once
     * @throws RuleViolation if a detail is wrong, or there is or was a client of that name
     */
    public String add(ScimClientDetails details) {
        details.check();
        requireFree(details.name(), 0);
        var client = new ScimClient(ScimClientId.fresh(), details, caller.person(), clock.instant());
        entities.persist(client);
        entities.flush();
        return issue(client.id());
    }

    /** Settles other things with a client. */
    public void describe(ScimClientId id, ScimClientDetails details) {
        details.check();
        requireFree(details.name(), id.value());
        find(id).describe(details);
    }

    /**
     * Gives a client another token.
     *
     * @param overlap how long those of before go on beside it; zero for not at all
     * @return the token, shown this once
     */
    public String rotate(ScimClientId id, Duration overlap) {
        if (overlap == null || overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) throw new RuleViolation("scim.client.overlap", LONGEST_OVERLAP.toDays());
        find(id).requireGoing();
        var end = clock.instant().plus(overlap);
        tokens(id).forEach(token -> token.endAt(end));
        return issue(id);
    }

    /** Shuts a client out at once and for good; the people and groups that it told of stay. */
    public void revoke(ScimClientId id) {
        find(id).revoke(clock.instant());
        tokens(id).forEach(token -> token.endAt(clock.instant()));
    }

    private String issue(ScimClientId client) {
        var token = KIND + Secrets.word(TOKEN_BYTES);
        entities.persist(new ScimToken(client, token, Secrets.fingerprint(token), clock.instant()));
        return token;
    }

    private List<ScimToken> tokens(ScimClientId client) { return entities.createQuery("select t from ScimToken t where t.client = :client", ScimToken.class).setParameter("client", client).getResultList(); }

    private void requireFree(String name, long of) {
        var taken = entities.createQuery("select count(c) from ScimClient c where lower(c.name) = :name and c.id <> :of", Long.class)
            .setParameter("name", name.strip().toLowerCase(java.util.Locale.ROOT)).setParameter("of", of).getSingleResult();
        if (taken > 0) throw new RuleViolation("scim.client.taken", name.strip());
    }

    private ScimClient find(ScimClientId id) {
        var client = entities.find(ScimClient.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (client == null) throw new NotFound("scim.client.unknown", id);
        return client;
    }
}

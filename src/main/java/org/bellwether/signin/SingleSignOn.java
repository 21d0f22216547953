package org.bellwether.signin;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.bellwether.people.PersonId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.HomeKey;
import org.bellwether.platform.web.LocalPath;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way to a provider and back (OpenID Connect Core 1.0, authorization code flow with PKCE). Asks other servers, and so stands outside any transaction. */
@ApplicationScoped
public class SingleSignOn {

    @Inject Providers providers;
    @Inject Identities identities;
    @Inject OidcClient client;
    @Inject HomeKey key;
    @Inject Clock clock;

    /**
     * A sign-in that begins.
     *
     * @param address where the browser goes
     * @param cookie  what it keeps meanwhile, sealed
     */
    public record Begun(String address, String cookie) { }

    /**
     * What the browser came back with.
     *
     * @param returned which provider the address was of
     * @param issuer   which provider says that it is (RFC 9207); null if it does not
     * @param error    the provider's word for why not; null if it was well
     */
    record Answer(ProviderId returned, String state, String code, String issuer, String error) { }

    /**
     * Whom the provider means, and where they wish to go.
     *
     * @param linked whether they were signed in, and only linked it
     */
    record Meant(PersonId person, String from, boolean linked) { }

    /**
     * @param links who is signed in and wishes to be known by that provider; null at a sign-in
     * @throws NotFound  if there is no such provider, or it is off
     * @throws Untrusted if it does not answer as it should
     */
    public Begun begin(ProviderId id, String from, PersonId links) throws Untrusted {
        var provider = providers.open(id).orElseThrow(() -> new NotFound("signin.provider.unknown"));
        var attempt = Attempt.begin(id, LocalPath.of(from), links, clock.instant());
        var metadata = client.metadata(provider.details().issuer());
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", provider.details().clientId());
        asked.put("redirect_uri", provider.returning());
        asked.put("scope", provider.details().scopes());
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        return new Begun(metadata.authorization() + (metadata.authorization().contains("?") ? "&" : "?") + OidcClient.query(asked), inCookie(key.seal(attempt.packed())));
    }

    /**
     * @param cookie what the browser kept
     * @param signedIn who is signed in now; null for nobody
     * @throws Untrusted if anything of it does not fit
     */
    Meant finish(Answer answer, String cookie, PersonId signedIn) throws Untrusted {
        var attempt = kept(cookie).orElseThrow(() -> new Untrusted("this browser has begun no sign-in"));
        if (!attempt.fits(answer.state(), clock.instant())) throw new Untrusted("the answer is to another sign-in, or comes too late");
        if (!attempt.provider().equals(answer.returned())) throw new Untrusted("the answer comes back to another provider's address");
        var provider = providers.open(attempt.provider()).orElseThrow(() -> new Untrusted("the provider is off"));
        var issuer = provider.details().issuer();
        if (answer.issuer() == null ? client.metadata(issuer).namesItself() : !issuer.equals(answer.issuer())) throw new Untrusted("the answer is of another issuer");
        if (answer.error() != null) throw new Untrusted("the provider says " + answer.error().replaceAll("[^a-z_]", ""));
        if (answer.code() == null) throw new Untrusted("there is no code in the answer");
        if (attempt.links() != null && !attempt.links().equals(signedIn)) throw new Untrusted("somebody else is signed in than wished to link");
        var vouched = client.exchange(issuer, provider.details().clientId(), provider.secret(), answer.code(), provider.returning(), attempt);
        if (attempt.links() == null) return new Meant(identities.meant(attempt.provider(), provider.details(), vouched), attempt.from(), false);
        identities.linkTo(attempt.provider(), vouched, attempt.links());
        return new Meant(attempt.links(), attempt.from(), true);
    }

    /** Without signs that servers take for the end of a cookie. */
    private static String inCookie(String sealed) { return sealed.replace('+', '-').replace('/', '_').replace("=", ""); }

    private Optional<Attempt> kept(String cookie) {
        try {
            return cookie == null ? Optional.empty() : Attempt.unpacked(key.open(cookie.replace('-', '+').replace('_', '/')));
        } catch (RuntimeException madeUp) {
            return Optional.empty();
        }
    }
}

package org.bellwether.signin;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.people.Proofs;
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
    @Inject Proofs proofs;
    @Inject Caller caller;
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
     * Somebody wishes to come in.
     *
     * @throws NotFound  if there is no such provider, or it is off
     * @throws Untrusted if it does not answer as it should
     */
    Begun begin(ProviderId id, String from) throws Untrusted { return begin(id, from, null); }

    /**
     * The caller wishes to be known by that provider from now on. What they prove holds for this attempt alone, in this
     * session, and a few minutes.
     *
     * @param proof what {@link Proofs#asked} asks for
     * @return empty if the proof is refused, which counts as a try
     * @throws NotFound  as {@link #begin}
     * @throws Untrusted as {@link #begin}
     */
    public Optional<Begun> link(ProviderId id, String from, String proof) throws Untrusted {
        return proofs.accepts(proof) ? Optional.of(begin(id, from, new Attempt.Linking(caller.person(), caller.sitting()))) : Optional.empty();
    }

    private Begun begin(ProviderId id, String from, Attempt.Linking links) throws Untrusted {
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
     * @throws Untrusted if anything of it does not fit
     */
    Meant finish(Answer answer, String cookie) throws Untrusted {
        var attempt = kept(cookie).orElseThrow(() -> new Untrusted("this browser has begun no sign-in"));
        if (!attempt.fits(answer.state(), clock.instant())) throw new Untrusted("the answer is to another sign-in, or comes too late");
        if (!attempt.provider().equals(answer.returned())) throw new Untrusted("the answer comes back to another provider's address");
        var provider = providers.open(attempt.provider()).orElseThrow(() -> new Untrusted("the provider is off"));
        var issuer = provider.details().issuer();
        if (answer.issuer() == null ? client.metadata(issuer).namesItself() : !issuer.equals(answer.issuer())) throw new Untrusted("the answer is of another issuer");
        if (answer.error() != null) throw new Untrusted("the provider says " + answer.error().replaceAll("[^a-z_]", ""));
        if (answer.code() == null) throw new Untrusted("there is no code in the answer");
        if (attempt.links() != null && !attempt.links().equals(present())) throw new Untrusted("somebody else is signed in than wished to link, or in another session");
        var vouched = client.exchange(issuer, provider.details().clientId(), provider.secret(), answer.code(), provider.returning(), attempt);
        if (attempt.links() == null) return new Meant(identities.meant(attempt.provider(), provider.details(), vouched), attempt.from(), false);
        identities.linkTo(attempt.provider(), vouched, attempt.links().person());
        return new Meant(attempt.links().person(), attempt.from(), true);
    }

    /** Who is signed in now, and where; null for nobody. */
    private Attempt.Linking present() { return caller.isSignedIn() ? new Attempt.Linking(caller.person(), caller.sitting()) : null; }

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

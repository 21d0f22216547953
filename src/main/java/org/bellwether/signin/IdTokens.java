package org.bellwether.signin;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;

import org.bellwether.platform.security.Secrets;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Decides whether an ID token is to be believed (OpenID Connect Core 1.0, 3.1.3.7). Three ways of signing are known, all
 * with a key pair; keys come from the provider's own set and from nowhere that the token names.
 */
final class IdTokens {

    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofMinutes(1);
    /** A token is made for this sign-in, just now. */
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LONGEST = 32_768;
    private static final int LONGEST_SUBJECT = 255;

    private IdTokens() { }

    /** It was signed with a key that the known set does not have: it may be a new one. */
    static final class UnknownKey extends Untrusted {
        UnknownKey() { super("the token is signed with a key that is not in the provider's set"); }
    }

    /**
     * What the token claims, once it is believed.
     *
     * @param issuer who must have made it
     * @param client for whom
     * @param nonce  for which sign-in
     * @throws UnknownKey if its key is not in the set
     * @throws Untrusted  if it is not to be believed
     */
    static JsonObject believed(String token, String issuer, String client, String nonce, JWKSet keys, Instant now) throws Untrusted {
        if (token == null || token.length() > LONGEST) throw new Untrusted("there is no token, or an endless one");
        try {
            var signed = JWSObject.parse(token);
            signature(signed, keys);
            var claims = Metadata.object(signed.getPayload().toString());
            claims(claims, issuer, client, nonce, now);
            return claims;
        } catch (ParseException | IllegalArgumentException noToken) {
            throw new Untrusted("what came is no signed token", noToken);
        } catch (JOSEException unusable) {
            throw new Untrusted("the signature cannot be checked", unusable);
        }
    }

    private static void signature(JWSObject token, JWKSet keys) throws Untrusted, JOSEException {
        var header = token.getHeader();
        if (!ALGORITHMS.contains(header.getAlgorithm())) throw new Untrusted("the token is signed by " + header.getAlgorithm() + ", which is not taken");
        if (header.getType() != null && !JOSEObjectType.JWT.equals(header.getType())) throw new Untrusted("the token is of another type: " + header.getType());
        var candidates = new JWKSelector(new JWKMatcher.Builder().keyType(KeyType.forAlgorithm(header.getAlgorithm())).keyID(header.getKeyID()).keyUses(KeyUse.SIGNATURE, null)
            .algorithms(header.getAlgorithm(), null).build()).select(keys);
        if (candidates.isEmpty()) throw new UnknownKey();
        for (var key : candidates) if (verified(token, header, key)) return;
        throw new Untrusted("the signature is wrong");
    }

    private static boolean verified(JWSObject token, JWSHeader header, JWK key) throws JOSEException {
        return key instanceof AsymmetricJWK pair && token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(header, pair.toPublicKey()));
    }

    private static void claims(JsonObject claims, String issuer, String client, String nonce, Instant now) throws Untrusted {
        if (!issuer.equals(text(claims, "iss"))) throw new Untrusted("the token is of another issuer");
        audience(claims, client);
        if (!now.isBefore(time(claims, "exp").plus(SKEW))) throw new Untrusted("the token has expired");
        var made = time(claims, "iat");
        if (made.isAfter(now.plus(SKEW)) || made.isBefore(now.minus(OLDEST))) throw new Untrusted("the token was not made just now");
        if (claims.containsKey("nbf") && time(claims, "nbf").isAfter(now.plus(SKEW))) throw new Untrusted("the token does not hold yet");
        if (!Secrets.same(nonce, text(claims, "nonce"))) throw new Untrusted("the token was made for another sign-in");
        var subject = text(claims, "sub");
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) throw new Untrusted("the token is about nobody");
    }

    /** It is for us; where it is for others as well, it says that we asked for it. */
    private static void audience(JsonObject claims, String client) throws Untrusted {
        var audience = claims.get("aud") instanceof JsonString one ? List.of(one.getString()) : claims.get("aud") != null && claims.get("aud").getValueType() == JsonValue.ValueType.ARRAY ? Metadata.texts(claims, "aud") : List.<String>of();
        if (!audience.contains(client)) throw new Untrusted("the token is for somebody else");
        var party = text(claims, "azp");
        if (party == null ? audience.size() > 1 : !party.equals(client)) throw new Untrusted("the token was asked for by somebody else");
    }

    private static Instant time(JsonObject claims, String name) throws Untrusted {
        if (!(claims.get(name) instanceof JsonNumber seconds)) throw new Untrusted("the token does not say its " + name);
        try {
            return Instant.ofEpochSecond(seconds.longValue());
        } catch (java.time.DateTimeException beyond) {
            throw new Untrusted("the token's " + name + " is no time", beyond);
        }
    }

    /** Null if it is not there, or no text. */
    static String text(JsonObject claims, String name) { return claims.get(name) instanceof JsonString text ? text.getString() : null; }
}

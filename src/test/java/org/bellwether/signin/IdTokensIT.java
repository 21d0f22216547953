package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bellwether.support.HostileProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;

/** Tokens that lie, and such as prove nothing, let nobody in. */
class IdTokensIT extends SingleSignOnStage {

    /** Each is a way in which a token lies. */
    static Stream<Lie> lies() {
        return Stream.of(
            new Lie("another issuer", claims -> claims.put("iss", "https://evil.example"), "another issuer"),
            new Lie("another issuer, with a slash", claims -> claims.put("iss", claims.get("iss") + "/"), "another issuer"),
            new Lie("no issuer", claims -> claims.remove("iss"), "another issuer"),
            new Lie("another audience", claims -> claims.put("aud", "somebody-else"), "somebody else"),
            new Lie("no audience", claims -> claims.remove("aud"), "somebody else"),
            new Lie("an audience that is no text", claims -> claims.put("aud", 7), "somebody else"),
            new Lie("audiences that are no texts", claims -> claims.put("aud", List.of(7)), "no texts"),
            new Lie("several audiences and nobody who asked", claims -> claims.put("aud", List.of(HostileProvider.CLIENT, "other")), "somebody else"),
            new Lie("asked for by another", claims -> claims.put("azp", "other"), "somebody else"),
            new Lie("another nonce", claims -> claims.put("nonce", "x".repeat(43)), "another sign-in"),
            new Lie("no nonce", claims -> claims.remove("nonce"), "another sign-in"),
            new Lie("expired", claims -> claims.put("exp", NOW.getEpochSecond() - 61), "expired"),
            new Lie("never expires", claims -> claims.remove("exp"), "its exp"),
            new Lie("expires in words", claims -> claims.put("exp", "tomorrow"), "its exp"),
            new Lie("made in the future", claims -> claims.put("iat", NOW.getEpochSecond() + 120), "just now"),
            new Lie("made long ago", claims -> claims.put("iat", NOW.getEpochSecond() - 3600), "just now"),
            new Lie("does not hold yet", claims -> claims.put("nbf", NOW.getEpochSecond() + 120), "not hold yet"),
            new Lie("about nobody", claims -> claims.remove("sub"), "about nobody"),
            new Lie("about an empty subject", claims -> claims.put("sub", " "), "about nobody"),
            new Lie("about an endless subject", claims -> claims.put("sub", "s".repeat(256)), "about nobody"),
            new Lie("about a number", claims -> claims.put("sub", 7), "about nobody"),
            new Lie("an address that is not verified", claims -> claims.put("email_verified", false), "no verified address"),
            new Lie("an address of which nothing is said", claims -> claims.remove("email_verified"), "no verified address"),
            new Lie("an address that is verified, so to say", claims -> claims.put("email_verified", List.of(true)), "no verified address"),
            new Lie("no address", claims -> claims.remove("email"), "no verified address"),
            new Lie("somebody whom nobody knows", claims -> claims.put("email", "stranger@longmen.example"), "not that of one person"));
    }

    record Lie(String what, Consumer<Map<String, Object>> twist, String because) {
        @Override public String toString() { return what; }
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_token_that_lies_lets_nobody_in(Lie lie) {
        server.twist = claims -> {
            var twisted = new LinkedHashMap<>(claims);
            lie.twist().accept(twisted);
            return twisted;
        };
        refused(lie.because());
        assertThat(links()).isZero();
    }

    /** Each is a way of signing that proves nothing. */
    static Stream<Forgery> forgeries() {
        return Stream.of(
            new Forgery("alg none", (server, claims) -> unsigned("{\"alg\":\"none\"}", claims), "no signed token"),
            new Forgery("alg nOnE", (server, claims) -> unsigned("{\"alg\":\"nOnE\"}", claims), "no signed token"),
            new Forgery("HS256 with the public key", (server, claims) -> HostileProvider.signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(server.key().toRSAPublicKey().getEncoded()), claims), "not taken"),
            new Forgery("HS256 with the client's secret", (server, claims) -> HostileProvider.signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(HostileProvider.SECRET.repeat(2)), claims), "not taken"),
            new Forgery("RS512", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(server.key().getKeyID()).build(), new RSASSASigner(server.key()), claims), "not taken"),
            new Forgery("an unknown key", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build(), new RSASSASigner(server.key()), claims), "not in the provider's set"),
            new Forgery("a path for a key", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../../../dev/null").build(), new RSASSASigner(server.key()), claims), "not in the provider's set"),
            new Forgery("another key under the known name", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(server.key().getKeyID()).build(), new RSASSASigner(new RSAKeyGenerator(2048).generate()), claims), "signature is wrong"),
            new Forgery("a key that the token brings along", (server, claims) -> {
                var own = new RSAKeyGenerator(2048).keyID("own").generate();
                return HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).jwkURL(URI.create(server.issuer() + "/evil")).build(), new RSASSASigner(own), claims);
            }, "signature is wrong"),
            new Forgery("an access token", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).keyID(server.key().getKeyID()).build(), new RSASSASigner(server.key()), claims), "another type"),
            new Forgery("a changed payload", (server, claims) -> {
                var parts = server.honestly(claims).split("\\.");
                return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("subject-1", "subject-2").getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
            }, "signature is wrong"),
            new Forgery("no signature", (server, claims) -> server.honestly(claims).replaceFirst("\\.[^.]*$", "."), "no signed token"),
            new Forgery("no token", (server, claims) -> "not a token", "no signed token"),
            new Forgery("a payload that is no object", (server, claims) -> HostileProvider.signed(new JWSHeader(JWSAlgorithm.RS256), new RSASSASigner(server.key()), Map.of()), "another issuer"),
            new Forgery("an endless token", (server, claims) -> "x".repeat(40_000), "endless"));
    }

    private static String unsigned(String header, Map<String, Object> claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + encoder.encodeToString(JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8)) + ".";
    }

    interface Forging { String sign(HostileProvider server, Map<String, Object> claims) throws JOSEException; }

    record Forgery(String what, Forging signing, String because) {
        @Override public String toString() { return what; }
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_proves_nothing_lets_nobody_in(Forgery forgery) {
        server.signing = claims -> forgery.signing().sign(server, claims);
        refused(forgery.because());
        assertThat(links()).isZero();
        assertThat(server.asked).doesNotContain("/realm/evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256"})
    void what_is_signed_with_a_key_pair_is_taken(String algorithm) throws Untrusted {
        server.signing = claims -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).type(JOSEObjectType.JWT).build(), new RSASSASigner(server.key()), claims);
        assertThat(signIn()).isEqualTo(anna);
    }

    @Test
    void a_key_on_a_curve_is_taken_as_well() throws Untrusted, JOSEException {
        var curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        server.publish(curve);
        server.signing = claims -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build(), new ECDSASigner(curve), claims);
        assertThat(signIn()).isEqualTo(anna);
        server.signing = claims -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(server.key().getKeyID()).build(), new ECDSASigner(curve), claims);
        refused("not in the provider's set");
    }
}

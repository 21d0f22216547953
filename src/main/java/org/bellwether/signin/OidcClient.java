package org.bellwether.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.bellwether.platform.web.OutboundHttp;

import com.nimbusds.jose.jwk.JWKSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Talks to providers: what they say of themselves, their keys, and the exchange of a code for a token (OpenID Connect Core 1.0, 3.1). */
@ApplicationScoped
public class OidcClient {

    /** For how long what a provider says of itself is believed to be as it was. */
    private static final Duration FRESH = Duration.ofMinutes(10);
    /** An unknown key makes us look again, but not at every token that a stranger sends. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject OutboundHttp http;
    @Inject Clock clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Metadata metadata, JWKSet keys, Instant at) { }

    /** @throws Untrusted if it does not say anything to be believed */
    Metadata metadata(String issuer) throws Untrusted { return known(issuer, FRESH).metadata(); }

    /**
     * Exchanges the code, and believes the token or not.
     *
     * @param secret the client's; null for none
     * @throws Untrusted if there is no token to be believed
     */
    Vouched exchange(String issuer, String client, String secret, String code, String back, Attempt attempt) throws Untrusted {
        var metadata = metadata(issuer);
        var answer = token(metadata, client, secret, code, back, attempt.verifier());
        var claims = believed(issuer, client, IdTokens.text(answer, "id_token"), attempt.nonce());
        var vouched = Vouched.of(claims);
        return claims.containsKey("email") || metadata.userinfo() == null ? vouched : userinfo(metadata, IdTokens.text(answer, "access_token"), vouched);
    }

    private JsonObject token(Metadata metadata, String client, String secret, String code, String back, String verifier) throws Untrusted {
        var form = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", back, "code_verifier", verifier));
        var headers = new LinkedHashMap<String, String>();
        if (secret == null || metadata.secretInForm()) form.put("client_id", client);
        if (secret != null && metadata.secretInForm()) form.put("client_secret", secret);
        if (secret != null && !metadata.secretInForm()) headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString((word(client) + ":" + word(secret)).getBytes(StandardCharsets.UTF_8))); // RFC 6749, 2.3.1
        return asked(() -> http.post(metadata.token(), headers, query(form)), "the exchange of the code");
    }

    private JsonObject believed(String issuer, String client, String token, String nonce) throws Untrusted {
        try {
            return IdTokens.believed(token, issuer, client, nonce, known(issuer, FRESH).keys(), clock.instant());
        } catch (IdTokens.UnknownKey perhapsNew) {
            return IdTokens.believed(token, issuer, client, nonce, known(issuer, PAUSE).keys(), clock.instant());
        }
    }

    /** Some say the address only there. It must be about the same subject (OpenID Connect Core 1.0, 5.3.2). */
    private Vouched userinfo(Metadata metadata, String access, Vouched vouched) throws Untrusted {
        if (access == null) return vouched;
        var claims = asked(() -> http.get(metadata.userinfo(), Map.of("Authorization", "Bearer " + access)), "what it knows of the person");
        if (!vouched.subject().equals(IdTokens.text(claims, "sub"))) throw new Untrusted("it tells of somebody else than the token");
        return Vouched.of(claims);
    }

    private Known known(String issuer, Duration oldest) throws Untrusted {
        var now = clock.instant();
        var held = known.get(issuer);
        if (held != null && now.isBefore(held.at().plus(oldest))) return held;
        var place = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var metadata = Metadata.read(issuer, asked(() -> http.get(place + Metadata.PLACE, Map.of()), "the configuration").toString());
        var fresh = new Known(metadata, keys(metadata), now);
        known.put(issuer, fresh);
        return fresh;
    }

    private JWKSet keys(Metadata metadata) throws Untrusted {
        try {
            return JWKSet.parse(asked(() -> http.get(metadata.keys(), Map.of()), "the keys").toString());
        } catch (ParseException noKeys) {
            throw new Untrusted("the keys cannot be read", noKeys);
        }
    }

    private interface Question { OutboundHttp.Answer ask() throws IOException; }

    private static JsonObject asked(Question question, String what) throws Untrusted {
        try {
            var answer = question.ask();
            if (!answer.ok()) throw new Untrusted(what + " was answered with " + answer.status() + error(answer));
            return Metadata.object(answer.body());
        } catch (IOException failed) {
            throw new Untrusted(what + " could not be had: " + failed.getMessage(), failed);
        }
    }

    /** The word of OAuth for what went wrong (RFC 6749, 5.2), and nothing else of the answer. */
    private static String error(OutboundHttp.Answer answer) {
        try {
            var word = IdTokens.text(Metadata.object(answer.body()), "error");
            return word == null ? "" : " " + word.replaceAll("[^a-z_]", "");
        } catch (Untrusted noWord) {
            return "";
        }
    }

    static String query(Map<String, String> parameters) { return parameters.entrySet().stream().map(one -> word(one.getKey()) + "=" + word(one.getValue())).collect(Collectors.joining("&")); }

    private static String word(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}

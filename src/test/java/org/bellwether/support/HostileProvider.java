package org.bellwether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID provider that says whatever a test wants it to: an honest one as it stands, a hostile one in each way that its
 * fields allow. It lets everybody in as {@link #claims} says, and asks nobody for anything. On a free port of the loopback interface.
 */
public final class HostileProvider implements AutoCloseable {

    public static final String CLIENT = "bellwether-client";
    public static final String SECRET = "a:secret/of+the client";

    /** What the next token claims, besides what the protocol needs. */
    public final Map<String, Object> claims = new LinkedHashMap<>();
    /** Changes the claims last. */
    public UnaryOperator<Map<String, Object>> twist = claims -> claims;
    /** Makes the token of the claims. */
    public Signing signing = this::honestly;
    /** What it says of itself, besides what is needed. */
    public final Map<String, Object> configuration = new LinkedHashMap<>();
    /** What its answer says besides code and state. */
    public final Map<String, String> answer = new LinkedHashMap<>();
    /** Null where it tells nothing there. */
    public Map<String, Object> userinfo;
    public final List<String> asked = new ArrayList<>();
    /** The form of the last exchange, and with which header it came. */
    public Map<String, String> exchanged;
    public String authorization;

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private RSAKey key = fresh();
    private List<JWK> published = List.of(key);
    private Clock clock = Clock.systemUTC();

    public interface Signing { String sign(Map<String, Object> claims) throws JOSEException; }

    private HostileProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
        claims.put("sub", "subject-1");
    }

    public static HostileProvider start() { return new HostileProvider(); }

    public String issuer() { return "http://localhost:" + server.getAddress().getPort() + "/realm"; }

    /** From now on its clock shows this. */
    public void at(Instant now) { clock = Clock.fixed(now, java.time.ZoneOffset.UTC); }

    public RSAKey key() { return key; }

    /** Signs with a new key from now on, and publishes it, or not. */
    public void rotate(boolean publish) {
        key = fresh();
        if (publish) published = List.of(key);
    }

    /** Another key besides. */
    public void publish(JWK another) { published = List.of(key, another); }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an honest provider would. */
    public String honestly(Map<String, Object> all) throws JOSEException { return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), new RSASSASigner(key), all); }

    public static String signed(JWSHeader header, JWSSigner signer, Map<String, Object> all) throws JOSEException {
        var token = new JWSObject(header, new Payload(all));
        token.sign(signer);
        return token.serialize();
    }

    /** What a browser does that is sent to the authorization address: where the provider sends it back to. */
    public String visit(String address) {
        var asked = query(URI.create(address).getRawQuery());
        var code = "code-" + codes.size();
        codes.put(code, asked);
        var back = new LinkedHashMap<>(Map.of("code", code, "state", asked.get("state")));
        back.putAll(answer);
        back.values().removeIf(String::isEmpty);
        return asked.get("redirect_uri") + "?" + form(back);
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            switch (path) {
                case "/realm/.well-known/openid-configuration" -> say(exchange, 200, JSONObjectUtils.toJSONString(configured()));
                case "/realm/keys" -> say(exchange, 200, new JWKSet(new ArrayList<>(published)).toPublicJWKSet().toString());
                case "/realm/token" -> token(exchange);
                case "/realm/userinfo" -> say(exchange, 200, JSONObjectUtils.toJSONString(userinfo));
                case "/realm/authorize" -> {
                    exchange.getResponseHeaders().add("Location", visit("http://localhost" + exchange.getRequestURI()));
                    exchange.sendResponseHeaders(302, -1);
                }
                default -> say(exchange, 404, "{}");
            }
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private Map<String, Object> configured() {
        var all = new LinkedHashMap<String, Object>(Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token", "jwks_uri", issuer() + "/keys"));
        if (userinfo != null) all.put("userinfo_endpoint", issuer() + "/userinfo");
        all.putAll(configuration);
        return all;
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        exchanged = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var began = codes.remove(exchanged.getOrDefault("code", "-"));
        if (began == null || !challenge(exchanged.get("code_verifier")).equals(began.get("code_challenge")) || !began.get("redirect_uri").equals(exchanged.get("redirect_uri"))) {
            say(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var now = clock.instant().getEpochSecond();
        var all = new LinkedHashMap<String, Object>(Map.of("iss", issuer(), "aud", CLIENT, "exp", now + 300, "iat", now, "nonce", began.get("nonce")));
        all.putAll(claims);
        say(exchange, 200, JSONObjectUtils.toJSONString(Map.of("token_type", "Bearer", "access_token", "access", "id_token", signing.sign(twist.apply(all)))));
    }

    private static String challenge(String verifier) {
        try {
            return verifier == null ? "-" : java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(java.security.MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The parameters of a query or form. */
    public static Map<String, String> query(String text) {
        var all = new LinkedHashMap<String, String>();
        for (var one : text.split("&")) if (one.contains("=")) all.put(one.substring(0, one.indexOf('=')), URLDecoder.decode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8));
        return all;
    }

    private static String form(Map<String, String> all) {
        return all.entrySet().stream().map(one -> one.getKey() + "=" + java.net.URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(java.util.stream.Collectors.joining("&"));
    }

    @Override public void close() { server.stop(0); }
}

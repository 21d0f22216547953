package org.bellwether.signin;

import java.io.StringReader;
import java.net.URI;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, 3).
 *
 * @param userinfo  null if it has none
 * @param namesItself whether it says in each answer who it is (RFC 9207)
 * @param secretInForm whether it wants the client's secret in the form, and not in a header
 */
record Metadata(String issuer, String authorization, String token, String keys, String userinfo, boolean namesItself, boolean secretInForm) {

    static final String PLACE = "/.well-known/openid-configuration";

    /** @throws Untrusted if it speaks for another issuer, or lacks what is needed */
    static Metadata read(String issuer, String json) throws Untrusted {
        var all = object(json);
        if (!issuer.equals(all.getString("issuer", null))) throw new Untrusted("the configuration is that of another issuer");
        var methods = all.containsKey("token_endpoint_auth_methods_supported") ? texts(all, "token_endpoint_auth_methods_supported") : List.of("client_secret_basic");
        return new Metadata(issuer, needed(all, "authorization_endpoint"), needed(all, "token_endpoint"), needed(all, "jwks_uri"), all.getString("userinfo_endpoint", null),
            all.getBoolean("authorization_response_iss_parameter_supported", false), !methods.contains("client_secret_basic") && methods.contains("client_secret_post"));
    }

    private static String needed(JsonObject all, String name) throws Untrusted {
        var text = all.getString(name, null);
        try {
            var uri = URI.create(text == null ? "" : text);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) return text;
        } catch (IllegalArgumentException noAddress) {
            throw new Untrusted("the configuration's " + name + " is no address", noAddress);
        }
        throw new Untrusted("the configuration has no " + name);
    }

    /** @throws Untrusted if it is none */
    static JsonObject object(String json) throws Untrusted {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException noObject) {
            throw new Untrusted("what was said is no JSON object", noObject);
        }
    }

    static List<String> texts(JsonObject all, String name) throws Untrusted {
        try {
            return all.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        } catch (ClassCastException noTexts) {
            throw new Untrusted(name + " are no texts", noTexts);
        }
    }
}

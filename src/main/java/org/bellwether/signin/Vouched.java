package org.bellwether.signin;

import java.util.Locale;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * What a provider says of somebody.
 *
 * @param subject how it knows them, for ever
 * @param email   an address that it says it has checked; null for none
 * @param name    null if it does not say
 * @param language IETF tag; null if it does not say
 */
public record Vouched(String subject, String email, String name, String language) {

    static Vouched of(JsonObject claims) {
        var email = IdTokens.text(claims, "email");
        return new Vouched(IdTokens.text(claims, "sub"), email == null || email.isBlank() || !verified(claims) ? null : email.strip().toLowerCase(Locale.ROOT), IdTokens.text(claims, "name"), IdTokens.text(claims, "locale"));
    }

    /** A truth, or the text of one: some providers write it so. */
    private static boolean verified(JsonObject claims) {
        var said = claims.get("email_verified");
        return JsonValue.TRUE.equals(said) || "true".equals(IdTokens.text(claims, "email_verified"));
    }
}

package org.bellwether.platform.rest;

import java.util.Locale;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.text.Messages;

import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers of the REST interface to what it refuses: problem documents (RFC 9457). */
final class Problems {

    private Problems() { }

    static Response of(Refusal refusal, HttpHeaders headers) {
        var status = refusal instanceof NotFound ? 404 : refusal instanceof Forbidden ? 403 : 409;
        return of(status, refusal.messageKey(), headers, refusal.arguments());
    }

    static Response of(int status, String key, HttpHeaders headers, Object... arguments) {
        var problem = Json.createObjectBuilder().add("type", "urn:bellwether:" + key)
            .add("title", Messages.textOrKey(locale(headers), key, arguments)).add("status", status).build();
        return Response.status(status).type("application/problem+json").entity(problem.toString()).build();
    }

    /** The language that the page chose wins over the browser's. */
    private static Locale locale(HttpHeaders headers) {
        var chosen = headers.getCookies().get(org.bellwether.platform.faces.Look.LANGUAGE_COOKIE);
        if (chosen != null) return Messages.locale(chosen.getValue());
        var wished = headers.getAcceptableLanguages();
        return wished.isEmpty() ? Messages.LOCALES.get(0) : Messages.nearest(wished.get(0));
    }
}

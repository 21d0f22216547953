package org.bellwether.scim.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import org.bellwether.platform.text.Messages;
import org.bellwether.scim.ScimJson;
import org.bellwether.scim.ScimProblem;
import org.bellwether.scim.ScimVersions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Requests and answers of the interface to directories as they travel (RFC 7644 sections 3.1, 3.12 and 3.14). */
final class ScimAnswers {

    static final String TYPE = "application/scim+json";
    private static final int LONGEST_BODY = 4 << 20;

    private ScimAnswers() { }

    /** @throws ScimProblem if the body is too large, of another type or no JSON object */
    static ObjectNode body(HttpServletRequest request, InputStream body) {
        var type = request.getContentType() == null ? TYPE : request.getContentType().replaceFirst(";.*", "").strip();
        if (!type.equalsIgnoreCase(TYPE) && !type.equalsIgnoreCase("application/json")) throw new ScimProblem(415, null, "scim.body.type", TYPE);
        try {
            var bytes = body.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) throw new ScimProblem(413, null, "scim.body.large", LONGEST_BODY >> 20);
            return ScimJson.read(bytes);
        } catch (IOException broken) {
            throw new ScimProblem(400, "invalidSyntax", "scim.body.unreadable");
        }
    }

    static Response of(JsonNode node) { return answer(200, node).build(); }

    /** A resource, unless the client has that very version. */
    static Response resource(HttpServletRequest request, int status, ObjectNode whole, ObjectNode shown) {
        var version = whole.path("meta").path("version").asText();
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && request.getMethod().equals("GET") && ScimVersions.names(known, version)) return Response.notModified().header(HttpHeaders.ETAG, version).build();
        return answer(status, shown).header(HttpHeaders.ETAG, version).location(URI.create(whole.path("meta").path("location").asText())).build();
    }

    static ResponseBuilder error(HttpServletRequest request, int status, String type, String key, Object... arguments) {
        var error = ScimJson.object();
        error.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
        if (type != null) error.put("scimType", type);
        error.put("detail", Messages.textOrKey(Messages.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? "en" : request.getLocale().toLanguageTag()), key, arguments)).put("status", String.valueOf(status));
        return answer(status, error);
    }

    private static ResponseBuilder answer(int status, JsonNode node) { return Response.status(status).type(TYPE + ";charset=UTF-8").header(HttpHeaders.CACHE_CONTROL, "no-store").entity(ScimJson.write(node)); }
}

package org.bellwether.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.bellwether.platform.text.Messages;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells a program that a call failed before it came to the interface: a problem document (RFC 9457), as from the interface itself. */
public final class Unexpected {

    private static final String KEY = "platform.refused.unexpected";

    private Unexpected() { }

    public static void tell(HttpServletRequest request, HttpServletResponse response, Throwable reason) throws IOException {
        var words = Messages.text(Messages.nearest(request.getLocale()), KEY, Incidents.failed(request, reason));
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(Json.createObjectBuilder().add("type", "urn:bellwether:" + KEY).add("title", words).add("status", 500).build());
    }
}

package org.bellwether.platform.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/**
 * Lets a body of JSON through to whoever makes an object of it when it is whole: in UTF-8 (RFC 8259 section 8.1), with an end,
 * nothing said twice, and of a size that can be held. The server's own reader looks for ever for the end of what it skips,
 * and holds whatever comes. What takes the stream itself, as files and the player's changes do, keeps its own bounds.
 */
@Provider
public class JsonGate implements ReaderInterceptor {

    /** In bytes: a lesson's page in two languages, of 400,000 characters each, has room. */
    static final int MOST = 4 * 1_048_576;
    /** In bytes, of somebody who has not signed in: a survey's ratings and a passkey's signature take a few thousand. */
    static final int MOST_OF_STRANGERS = 65_536;
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build();

    @Context HttpHeaders headers;
    @Context SecurityContext caller;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType()) && context.getType() != InputStream.class) context.setInputStream(new ByteArrayInputStream(whole(context.getInputStream())));
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        var subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    private byte[] whole(InputStream body) throws IOException {
        var most = caller.getUserPrincipal() == null ? MOST_OF_STRANGERS : MOST;
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) throw new WebApplicationException(Problems.of(413, "platform.refused.large", headers, most >> 10));
        if (bytes.length > 0 && !isWhole(bytes)) throw new BadRequestException();
        return bytes; // Where there is none, the readers say what that means.
    }

    /** Whether that is one value of JSON from its beginning to its end. */
    static boolean isWhole(byte[] bytes) {
        try (var parser = JSON.createParser(strict(bytes))) {
            if (parser.nextToken() == null) return false;
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Unlike a reader by name, one that refuses bytes that are no UTF-8. */
    private static Reader strict(byte[] bytes) { return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()); }
}

package org.bellwether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Requests as no well-behaved client would send them. */
public final class Raw {

    private Raw() { }

    /** GET with that Host header; the whole answer, head and body. */
    public static String get(Application application, String host, String path) { return send(application, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"); }

    /** POST without a body, with one more header line. */
    public static String post(Application application, String path, String header) { return post(application, path, header, ""); }

    /** POST of a form, with one more header line. */
    public static String post(Application application, String path, String header, String form) {
        return send(application, "POST " + path + " HTTP/1.1\r\nHost: " + URI.create(application.url()).getAuthority() + "\r\n" + header + "\r\nContent-Type: " + Visitor.FORM
            + "\r\nContent-Length: " + form.length() + "\r\nConnection: close\r\n\r\n" + form);
    }

    /** POST of bytes of that type, which no text need be; the whole answer. */
    public static String bytes(Application application, String path, String type, byte[] body) {
        var head = "POST " + path + " HTTP/1.1\r\nHost: " + URI.create(application.url()).getAuthority() + "\r\nX-Bellwether: 1\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        return send(application, (head + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String send(Application application, String request) { return send(application, request.getBytes(StandardCharsets.UTF_8)); }

    private static String send(Application application, byte[] request) {
        try (var socket = new Socket("127.0.0.1", URI.create(application.url()).getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for something that another process does; fails after a minute. */
    public static void eventually(BooleanSupplier condition) {
        var until = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) throw new AssertionError("it did not happen within a minute");
            LockSupport.parkNanos(50_000_000L);
        }
    }
}

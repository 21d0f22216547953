package org.bellwether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real OpenID provider in a process of its own; {@code src/test/openid/Provider.java} says what it is and whom it knows. */
public final class OpenIdProvider implements AutoCloseable {

    public static final String CLIENT = "bellwether";
    public static final String SECRET = "a secret: with signs/+";

    private final int port;
    private Process process;

    public OpenIdProvider() {
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() { return "http://localhost:" + port; }

    /** Starts it; it sends people back to that address and to no other. */
    public void start(String returning) {
        var log = TestDatabase.work("openid").resolve("provider.log");
        try {
            process = new ProcessBuilder(List.of(Chromium.java(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", Path.of(System.getProperty("bellwether.test.openid", "target/openid")) + "/*", "src/test/openid/Provider.java", String.valueOf(port), returning))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Raw.eventually(this::answers);
    }

    private boolean answers() {
        if (!process.isAlive()) throw new AssertionError("the provider has ended with " + process.exitValue());
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process == null) return;
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

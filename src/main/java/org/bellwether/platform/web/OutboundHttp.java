package org.bellwether.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.net.ssl.HttpsURLConnection;

import org.bellwether.platform.config.Network;
import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The one place from which the application asks other servers. By TLS, but on this machine; no redirects; within seconds; no
 * more than {@value #MOST_BYTES} bytes; and only to addresses that {@link OutboundAddresses} allows, looked at when the
 * connection stands, so that a name cannot lead elsewhere in between.
 */
@ApplicationScoped
public class OutboundHttp {

    static final int MOST_BYTES = 1_048_576;
    private static final int MILLIS = 5_000;
    private static final long NANOS = 2L * MILLIS * 1_000_000;

    @Inject Settings settings;

    /** What the other server said. */
    public record Answer(int status, String contentType, String body) {
        public boolean ok() { return status == HttpURLConnection.HTTP_OK; }
    }

    /** @throws IOException if it may not be asked, does not answer in time, or says too much */
    public Answer get(String address, Map<String, String> headers) throws IOException { return ask("GET", address, headers, null); }

    /**
     * Sends a form.
     *
     * @throws IOException as {@link #get}
     */
    public Answer post(String address, Map<String, String> headers, String form) throws IOException { return ask("POST", address, headers, form); }

    private Answer ask(String method, String address, Map<String, String> headers, String form) throws IOException {
        var began = System.nanoTime();
        var connection = open(address);
        try {
            connection.setRequestMethod(method);
            connection.setRequestProperty("Accept", "application/json");
            headers.forEach(connection::setRequestProperty);
            if (form != null) send(connection, form);
            var status = connection.getResponseCode();
            try (var body = status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(status, connection.getContentType(), body == null ? "" : read(body, began));
            }
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open(String address) throws IOException {
        var uri = checked(address);
        var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        if (connection instanceof HttpsURLConnection secure) secure.setSSLSocketFactory(new CheckedSockets(settings.outboundNetworks()));
        return connection;
    }

    /** @throws IOException if the address is not one that may be asked */
    private URI checked(String address) throws IOException {
        try {
            var uri = URI.create(address);
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) throw new IOException("no address to ask: " + shown(address));
            if ("https".equalsIgnoreCase(uri.getScheme())) return uri;
            if ("http".equalsIgnoreCase(uri.getScheme()) && onThisMachine(uri.getHost())) return uri;
            throw new IOException("only https may be asked: " + shown(address));
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("no address to ask: " + shown(address));
        }
    }

    /** Plain HTTP stays on this machine, and only where the operator lets it. */
    private boolean onThisMachine(String host) throws IOException {
        var numeric = Network.address(host.replaceAll("[\\[\\]]", ""));
        if (numeric.isEmpty() && !"localhost".equalsIgnoreCase(host)) return false;
        var address = numeric.isPresent() ? numeric.get() : InetAddress.getByName(host);
        return address.isLoopbackAddress() && OutboundAddresses.allowed(address, settings.outboundNetworks());
    }

    private static void send(HttpURLConnection connection, String form) throws IOException {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (var body = connection.getOutputStream()) {
            body.write(form.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(InputStream body, long began) throws IOException {
        var read = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            read.write(buffer, 0, count);
            if (read.size() > MOST_BYTES) throw new IOException("the answer is larger than " + MOST_BYTES + " bytes");
            if (System.nanoTime() - began > NANOS) throw new IOException("the answer takes too long");
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Without what may be a secret in it. */
    private static String shown(String address) { return String.valueOf(address).replaceAll("[?#].*", "").replaceAll("//[^/@]*@", "//").replaceAll("\\p{Cntrl}", "?"); }
}

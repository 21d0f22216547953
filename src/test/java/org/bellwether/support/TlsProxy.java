package org.bellwether.support;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import javax.net.ssl.SSLServerSocket;

/**
 * A reverse proxy as the README asks for one: it speaks TLS with the browser, plain HTTP with the application, and tells
 * the application the client's address. On a free port of the loopback interface, with a certificate that nobody vouches for.
 */
public final class TlsProxy implements AutoCloseable {

    private static final String ENDING = "\r\n\r\n";

    private final SSLServerSocket listener;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "tls-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private volatile int target;
    private volatile String client = "203.0.113.7";

    private TlsProxy() throws IOException, GeneralSecurityException, InterruptedException {
        listener = (SSLServerSocket) Certificate.fresh().server().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        workers.execute(this::listen);
    }

    public static TlsProxy start() {
        try {
            return new TlsProxy();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the proxy does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String url() { return "https://localhost:" + listener.getLocalPort(); }
    public String contentUrl() { return "https://127.0.0.1:" + listener.getLocalPort(); }

    /** From now on it stands before that application. */
    public void before(Application application) { target = URI.create(application.url()).getPort(); }

    /** From now on whoever asks does so from that address. */
    public void from(String address) { client = address; }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.shutdownNow();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var browser = listener.accept();
                workers.execute(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** One request; the connection ends with its answer. */
    private void serve(Socket browser) {
        try (browser; var server = new Socket("127.0.0.1", target)) {
            var in = browser.getInputStream();
            var head = head(in);
            server.getOutputStream().write(forwarded(head).getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().write(in.readNBytes(bodyLength(head)));
            server.getInputStream().transferTo(browser.getOutputStream());
        } catch (IOException goneAway) {
            // Browsers open connections that they do not use, and leave in the middle of an answer; whoever waits for one sees it fail.
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(ENDING)) {
            var next = in.read();
            if (next < 0) throw new EOFException();
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private String forwarded(String head) {
        var lines = Arrays.stream(head.strip().split("\r\n")).filter(line -> !line.matches("(?i)(connection|x-forwarded-for):.*")).collect(Collectors.joining("\r\n"));
        return lines + "\r\nX-Forwarded-For: " + client + "\r\nConnection: close" + ENDING;
    }

    private static int bodyLength(String head) {
        return head.lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")).mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip())).findFirst().orElse(0);
    }
}

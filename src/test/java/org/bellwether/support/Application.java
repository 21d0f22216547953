package org.bellwether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The packaged application in a Payara Micro of its own, on a free port of the loopback interface, with its own home folder. */
public final class Application implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static Application shared;

    private final int port = freePort();
    private final Path folder = TestDatabase.work("application-" + port);
    private final Map<String, String> settings;
    private Process process;
    private Path war;

    private Application(Map<String, String> settings) { this.settings = settings; }

    /** The one with the demo organisation that all tests of this run share. */
    public static synchronized Application shared() {
        if (shared == null) {
            shared = start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** Another one, with these settings besides; the caller closes it. */
    public static Application start(Map<String, String> settings) {
        var application = launch(settings);
        application.awaitReady();
        return application;
    }

    /** Another one with a class of the tests put into it. */
    public static Application startWith(Class<?> added) throws IOException {
        var application = new Application(Map.of());
        application.war = application.folder.resolve("war");
        copy(Path.of(war()), application.war);
        var file = added.getName().replace('.', '/') + ".class";
        var place = application.war.resolve("WEB-INF/classes").resolve(file);
        Files.createDirectories(place.getParent());
        try (var bytes = added.getClassLoader().getResourceAsStream(file)) {
            Files.copy(bytes, place);
        }
        application.begin();
        application.awaitReady();
        return application;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    /** Another one that may not come up; see {@link #awaitEnd}. */
    public static Application launch(Map<String, String> settings) {
        var application = new Application(settings);
        application.begin();
        return application;
    }

    public String url() { return "http://localhost:" + port; }
    public String contentUrl() { return "http://127.0.0.1:" + port; }
    public Path home() { return folder.resolve("home"); }
    public long pid() { return process.pid(); }

    /** Everything that it printed since it was first started. */
    public String log() {
        try {
            return Files.readString(logFile(), StandardCharsets.UTF_8);
        } catch (java.nio.charset.MalformedInputException partly) {
            return readLatin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readLatin() {
        try {
            return Files.readString(logFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as an operator would, and starts it again on the same port and home. */
    public void restart() {
        end(process.toHandle());
        begin();
        awaitReady();
    }

    /** Ends it as a power failure would, and starts it again on the same port and home. */
    public void crashAndRestart() {
        kill();
        begin();
        awaitReady();
    }

    /** Ends it as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as an operator would. */
    public void stop() { end(process.toHandle()); }

    /** Begins again after {@link #kill} or {@link #stop}. */
    public void startAgain() {
        begin();
        awaitReady();
    }

    /** Waits until the process has ended by itself; its exit status. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("it does not end:\n" + tail());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** GET of a path, without any cookie. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process == null) return;
        end(process.toHandle());
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) if (!file.equals(folder) && !file.equals(logFile())) Files.deleteIfExists(file);
        } catch (IOException leftover) {
            process.toHandle().destroyForcibly();
        }
    }

    private void begin() {
        try {
            var temporary = Files.createDirectories(folder.resolve("tmp"));
            var preboot = folder.resolve("preboot.asadmin");
            Files.writeString(preboot, Files.readString(Path.of("src/main/payara/preboot.asadmin")).replace("${bellwether.address}", "127.0.0.1"));
            List<String> command = new ArrayList<>(List.of(Chromium.java(), "-Xmx" + System.getProperty("bellwether.test.heap", "640m"),
                System.getProperty("bellwether.test.jvm", "-XX:TieredStopAtLevel=1"), "-Dproduct.name=",
                "-Djava.io.tmpdir=" + temporary, "-jar", property("bellwether.test.payara"), "--deploy", war == null ? war() : war.toString(), "--contextroot", "/", "--port", String.valueOf(port),
                "--nohazelcast", "--disablephonehome", "--prebootcommandfile", preboot.toString()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("BELLWETHER_"));
            builder.environment().putAll(environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<>(Map.of("BELLWETHER_HOME", home().toString(), "BELLWETHER_PORT", String.valueOf(port)));
        environment.putAll(settings);
        return environment;
    }

    private void awaitReady() { await(this::answers, "the application does not answer"); }

    /** Waits until the running application has written that file. */
    public void awaitFile(Path file) { await(() -> Files.exists(file), "there is no " + file); }

    private void await(BooleanSupplier done, String otherwise) {
        var until = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(until)) {
            if (!process.isAlive()) throw new AssertionError("the application ended with " + process.exitValue() + ":\n" + tail());
            if (done.getAsBoolean()) return;
            try {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(otherwise + ":\n" + tail());
    }

    private boolean answers() {
        try {
            return Raw.get(this, authority(), "/api/v1/ping").startsWith("HTTP/1.1 200");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** The host that it takes for its own; a test may have set another address for its pages. */
    private String authority() { return URI.create(settings.getOrDefault("BELLWETHER_BASE_URL", url())).getAuthority(); }

    private String tail() {
        var log = log();
        return log.substring(Math.max(0, log.length() - 6000));
    }

    private Path logFile() { return folder.resolve("log.txt"); }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException slow) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String war() {
        var exploded = Path.of(property("bellwether.test.war"));
        return Files.exists(exploded) ? exploded.toString() : exploded + ".war";
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null) throw new IllegalStateException("run by 'mvn verify', which sets " + name);
        return value;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

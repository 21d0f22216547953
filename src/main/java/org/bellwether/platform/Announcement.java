package org.bellwether.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.bellwether.platform.web.Origins;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells the operator that the application is ready: once it answers over HTTP, for the server's own word for being ready
 * also comes when a deployment failed.
 */
@Singleton
@Startup
@DependsOn("DemoLoader")
public class Announcement {

    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 200;

    @Resource ManagedExecutorService executor;
    @Inject Settings settings;
    @Inject Event<Ready> ready;

    private volatile boolean ended;

    /** Asked of every feature when the application is ready: whether the operator has to know something more. */
    public static final class Ready {
        private final List<String> lines = new ArrayList<>();

        public void say(String line) { lines.add(line); }
    }

    @PostConstruct
    void begin() { executor.submit(this::announce); }

    @PreDestroy
    void end() { ended = true; }

    private void announce() {
        for (var tries = 0; tries < TRIES && !ended; tries++) {
            if (answers()) {
                var more = new Ready();
                ready.fire(more);
                StartUp.say("Bellwether is ready: " + settings.baseUrl() + "/" + String.join("", more.lines.stream().map(line -> System.lineSeparator() + line).toList()));
                return;
            }
            pause();
        }
        if (!ended) StartUp.say("Bellwether was deployed, but does not answer at " + listener(Values.current()) + " after two minutes. Something else may hold that port; the log above says more.");
    }

    /** Asks its own port as a browser would, under the name that the settings give to the application. */
    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(listener(Values.current()), 1000);
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(("GET /api/v1/ping HTTP/1.1\r\nHost: " + Origins.authority(settings.baseUrl()) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static InetSocketAddress listener(Values values) {
        var listener = new InetSocketAddress(values.address(), values.port());
        return listener.getAddress() != null && listener.getAddress().isAnyLocalAddress() ? new InetSocketAddress("127.0.0.1", values.port()) : listener;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }
}

package org.bellwether.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's command itself, after the packaging that these tests stand on: Maven starts the server, with Maven's own Java. */
class StartCommandBrowserIT {

    private static final int PATIENCE_SECONDS = 300;

    @TempDir Path folder;

    @Test
    void the_command_of_the_readme_starts_the_application() throws Exception {
        var port = freePort();
        var log = folder.resolve("log.txt").toFile();
        var maven = command(port, log).start();
        try {
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!Files.readString(log.toPath()).contains("Bellwether is ready") && System.nanoTime() < until && !maven.waitFor(500, TimeUnit.MILLISECONDS)) assertThat(maven.isAlive()).isTrue();
            assertThat(Files.readString(log.toPath())).contains("Bellwether is ready: http://localhost:" + port + "/");
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            for (var child : maven.descendants().toList()) child.onExit().get(60, TimeUnit.SECONDS);
            maven.destroy();
            maven.waitFor();
        }
    }

    private ProcessBuilder command(int port, File log) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var mvn = Path.of(System.getProperty("bellwether.test.maven"), "bin", windows ? "mvn.cmd" : "mvn").toString();
        var builder = new ProcessBuilder(List.of(mvn, "-B", "-ntp", "-Dmaven.repo.local=" + System.getProperty("bellwether.test.repository"), "payara-micro:start"));
        builder.environment().keySet().removeIf(name -> name.startsWith("BELLWETHER_"));
        builder.environment().put("BELLWETHER_HOME", folder.resolve("home").toString());
        builder.environment().put("BELLWETHER_PORT", String.valueOf(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true).redirectOutput(log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.bellwether.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The browser that the tests drive: one on the PATH; else what the distribution's package manager installs without asking;
 * else what Playwright fetches. One per test run. The shell without windows of its own comes first: it needs half the time.
 */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe");
    private static final List<List<String>> INSTALLS = List.of(
        List.of("sh", "-c", "apt-get update && export DEBIAN_FRONTEND=noninteractive && { apt-get install -y --no-install-recommends chromium-headless-shell || apt-get install -y --no-install-recommends chromium; }"),
        List.of("dnf", "install", "-y", "chromium"),
        List.of("apk", "add", "--no-cache", "chromium"));
    private static final List<String> QUIET = List.of("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic");

    private static Browser browser;

    private Chromium() { }

    static synchronized Browser get() {
        if (browser == null) {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = launch(playwright);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Browser launch(Playwright playwright) {
        var found = onPath().or(Chromium::installed);
        var options = new BrowserType.LaunchOptions().setHeadless(true).setChromiumSandbox(false).setArgs(QUIET);
        if (found.isPresent()) return playwright.chromium().launch(options.setExecutablePath(found.get()));
        if (run(List.of(java(), "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install", "--with-deps", "chromium"))) return playwright.chromium().launch(options);
        throw new AssertionError("No browser for the tests: none is on the PATH, none could be installed or fetched. Install Chromium or Chrome so that 'chromium' or 'google-chrome' is on the PATH.");
    }

    private static Optional<Path> onPath() {
        return NAMES.stream().flatMap(name -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable).findFirst();
    }

    /** Only where no password has to be asked for. */
    private static Optional<Path> installed() {
        for (var install : INSTALLS) {
            var tool = install.get(0).equals("sh") ? "apt-get" : install.get(0);
            if (Stream.of("/usr/bin", "/sbin", "/usr/sbin").noneMatch(folder -> Files.isExecutable(Path.of(folder, tool)))) continue;
            var asRoot = "root".equals(System.getProperty("user.name")) ? install : Stream.concat(Stream.of("sudo", "-n"), install.stream()).toList();
            if (run(asRoot)) return onPath();
        }
        return Optional.empty();
    }

    private static boolean run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(TestDatabase.work("browser").resolve("install.log").toFile()).start();
            return process.waitFor(15, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String java() { return Path.of(System.getProperty("java.home"), "bin", "java").toString(); }
}

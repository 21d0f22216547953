package org.bellwether.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system says. */
final class Machine {

    private Machine() { }

    static String describe() {
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java " + Runtime.version();
    }

    /** Memory of a process: now, and the most that it ever had; nothing where the system does not tell. */
    static String memory(long process) {
        try {
            var status = Files.readString(Path.of("/proc/" + process + "/status"));
            return megabytes(status, "VmRSS") + " MB resident, at most " + megabytes(status, "VmHWM") + " MB so far";
        } catch (IOException notLinux) {
            return "memory unknown";
        }
    }

    private static long megabytes(String status, String name) {
        return status.lines().filter(line -> line.startsWith(name + ":")).map(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0L) / 1024;
    }
}

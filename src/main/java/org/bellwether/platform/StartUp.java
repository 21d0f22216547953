package org.bellwether.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** How a start ends that cannot succeed: one sentence for the operator, and no half-started server behind it. */
public final class StartUp {

    private StartUp() { }

    /**
     * Prints the sentence and ends the process with status 1. Payara Micro would otherwise log the failed deployment and
     * go on to answer every request with 404.
     */
    public static IllegalStateException stop(String sentence) {
        print(FileDescriptor.err, "Bellwether does not start. " + sentence);
        if (Boolean.getBoolean("bellwether.start.survive")) return new IllegalStateException(sentence);
        Runtime.getRuntime().halt(1);
        return new IllegalStateException(sentence);
    }

    /** Says what came of a command, and ends the process with that status. */
    static void finish(int status, String sentence) {
        print(FileDescriptor.out, sentence);
        Runtime.getRuntime().halt(status);
    }

    /** Says something to the operator: on the terminal itself, for the server turns the usual output into log records. */
    public static void say(String sentence) { print(FileDescriptor.out, sentence); }

    private static void print(FileDescriptor where, String sentence) {
        var line = System.lineSeparator();
        var terminal = new PrintStream(new FileOutputStream(where), true, StandardCharsets.UTF_8);
        terminal.print(line + sentence + line + line);
        terminal.flush();
    }
}

package org.bellwether.platform;

/** How a start ends that cannot succeed: one sentence for the operator, and no half-started server behind it. */
public final class StartUp {

    private StartUp() { }

    /**
     * Prints the sentence and ends the process with status 1. Payara Micro would otherwise log the failed deployment and
     * go on to answer every request with 404.
     */
    public static IllegalStateException stop(String sentence) {
        var line = System.lineSeparator();
        java.io.PrintStream terminal = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, java.nio.charset.StandardCharsets.UTF_8);
        terminal.print(line + "Bellwether does not start. " + sentence + line + line);
        terminal.flush();
        if (Boolean.getBoolean("bellwether.start.survive")) return new IllegalStateException(sentence);
        Runtime.getRuntime().halt(1);
        return new IllegalStateException(sentence);
    }
}

package org.bellwether.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows by a mark in the home folder whether the last process that used it ended as it should. */
final class UncleanStop {

    private final Path mark;

    UncleanStop(Path home) { mark = home.resolve("running"); }

    /** Whether the last one did not; and from now on this process is the one that uses the folder. */
    boolean begin() {
        try {
            var left = Files.exists(mark);
            Files.writeString(mark, String.valueOf(ProcessHandle.current().pid()));
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

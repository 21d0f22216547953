package org.bellwether.platform.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file of an embedded database. H2 notes at its beginning which of its chunks is the newest and finds later ones by
 * following them; but where it uses freed space again the note stays one behind and leads nowhere, so that after a kill
 * all that was committed since is not found, although it is in the file (seen with 2.5.252 in two of three kills).
 */
final class H2File {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:|nio|split:)([^;]+).*", Pattern.CASE_INSENSITIVE);
    private static final int NOTE = 4096;
    private static final String CLOSED = "clean:1";

    private final Path path;

    private H2File(Path path) { this.path = path; }

    /** The file that the JDBC address names; nothing where it names none, or one that is not there yet. */
    static Optional<H2File> of(String url) {
        var address = ADDRESS.matcher(url);
        if (!address.matches()) return Optional.empty();
        var path = Path.of(address.group(1).replaceFirst("^~", System.getProperty("user.home")) + ".mv.db");
        return Files.exists(path) ? Optional.of(new H2File(path)) : Optional.empty();
    }

    /** Where the last process did not close it: looks through the whole file for the newest chunk, and notes that one. */
    void salvage() {
        if (closed()) return;
        try {
            new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().recoveryMode().open().close();
        } catch (MVStoreException inUseOrDamaged) {
            return; // whoever opens the database is told so in its own words
        }
    }

    private boolean closed() {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(NOTE), StandardCharsets.ISO_8859_1).contains(CLOSED);
        } catch (IOException unreadable) {
            return true;
        }
    }
}

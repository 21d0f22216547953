package org.bellwether.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bellwether.platform.RuleViolation;

/** A file on its way in: it lies aside until it is looked through, and is gone when this is closed. */
public final class Upload implements Closeable {

    private static final int LONGEST_NAME = 255;

    private final Path aside;

    private Upload(Path aside) { this.aside = aside; }

    /**
     * Takes what the stream holds.
     *
     * @param limit    in bytes
     * @param tooLarge message key of the refusal of a larger one; it is given the limit in megabytes
     * @throws RuleViolation if it is larger
     */
    public static Upload of(FileStore files, InputStream bytes, long limit, String tooLarge) throws IOException {
        var upload = new Upload(Files.createTempFile(files.staging(), "upload-", ".part"));
        try {
            upload.copy(bytes, limit, tooLarge);
            return upload;
        } catch (IOException | RuntimeException broken) {
            upload.close();
            throw broken;
        }
    }

    private void copy(InputStream bytes, long limit, String tooLarge) throws IOException {
        try (var out = Files.newOutputStream(aside)) {
            var buffer = new byte[65_536];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) throw new RuleViolation(tooLarge, limit / 1_048_576);
                out.write(buffer, 0, read);
            }
        }
    }

    /**
     * The name that its sender gave it, fit to be shown: without a folder, and not endless.
     *
     * @throws RuleViolation if it has none
     */
    public static String named(String fileName) {
        var plain = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty()) throw new RuleViolation("platform.file.no-name");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    public Path path() { return aside; }

    @Override
    public void close() throws IOException { Files.deleteIfExists(aside); }
}

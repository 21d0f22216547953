package org.bellwether.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Files under the home folder, named by what is in them. A file appears whole or not at all (written aside, forced to
 * the disk, renamed) and never changes; the same bytes are kept once. No name that came from outside becomes a path.
 */
@ApplicationScoped
public class FileStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    @Inject Settings settings;

    /** A folder for work in progress, on the same disk as the store. */
    public Path staging() {
        try {
            return Files.createDirectories(settings.home().resolve("staging"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the stream holds, to its end; the caller closes it. */
    public StoredFile put(InputStream bytes) throws IOException {
        var aside = Files.createTempFile(staging(), "put-", ".part");
        try {
            var digest = sha256();
            long size;
            try (var reading = new DigestInputStream(bytes, digest); var out = Files.newOutputStream(aside)) {
                size = reading.transferTo(out);
            }
            var name = HexFormat.of().formatHex(digest.digest());
            var target = path(name);
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) { channel.force(true); }
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return new StoredFile(name, size);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    public InputStream open(String sha256) throws IOException { return Files.newInputStream(path(sha256)); }

    /**
     * Where the bytes of that name lie, if they are kept.
     *
     * @throws IllegalArgumentException if it is no SHA-256 in hexadecimal digits
     */
    public Path path(String sha256) {
        if (sha256 == null || !NAME.matcher(sha256).matches()) throw new IllegalArgumentException("no file name of the store");
        return settings.home().resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.bellwether.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Files under the home folder, named by what is in them. A file appears whole or not at all (written aside, forced to
 * the disk, renamed) and never changes; the same bytes are kept once. No name that came from outside becomes a path.
 *
 * <p>A file's time of change says when it was last put. What is taken away must not have been put again meanwhile: its
 * new holder may not be in the database yet.
 */
@ApplicationScoped
public class FileStore {

    /** After so long without a change, work in progress is a dead process's. */
    static final Duration ABANDONED = Duration.ofHours(6);
    static final String LIST = ".names";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_AT_ONCE = 500;

    @Inject Settings settings;
    @Inject Clock clock;
    @Inject @Any Instance<FileHolder> holders;

    /** Told a file's name before the file appears. */
    @FunctionalInterface
    interface Announced { void as(String name) throws IOException; }

    /** A folder for work in progress, on the same disk as the store. */
    public Path staging() {
        try {
            return Files.createDirectories(settings.home().resolve("staging"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the stream holds, to its end; the caller closes it. */
    public StoredFile put(InputStream bytes) throws IOException { return put(bytes, name -> { }, (name, at) -> { }); }

    /** For files that are to stay or to go together. */
    public Parcel parcel() throws IOException { return new Parcel(this); }

    /** @param fresh told the name of a file that was not there before, and when it was put */
    StoredFile put(InputStream bytes, Announced announced, BiConsumer<String, FileTime> fresh) throws IOException {
        var aside = Files.createTempFile(staging(), "put-", ".part");
        try {
            var digest = sha256();
            long size;
            try (var reading = new DigestInputStream(bytes, digest); var out = Files.newOutputStream(aside)) {
                size = reading.transferTo(out);
            }
            var name = HexFormat.of().formatHex(digest.digest());
            announced.as(name);
            var now = FileTime.from(clock.instant());
            if (place(aside, path(name), now)) fresh.accept(name, now);
            return new StoredFile(name, size);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** @return whether it was not there before */
    private boolean place(Path aside, Path target, FileTime now) throws IOException {
        if (touched(target, now)) return false;
        Files.createDirectories(target.getParent());
        Files.setLastModifiedTime(aside, now);
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) { channel.force(true); }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private synchronized boolean touched(Path file, FileTime now) throws IOException {
        try {
            Files.setLastModifiedTime(file, now);
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    /** Takes away those of the files that no feature refers to, unless they were put again in the last hours. */
    public void release(Collection<String> names) throws IOException {
        var latest = FileTime.from(clock.instant().minus(ABANDONED));
        removeUnheld(Set.copyOf(names), (name, time) -> time.compareTo(latest) < 0);
    }

    /** Takes away those of the files that no feature refers to, unless they were put again since that time. */
    void remove(Map<String, FileTime> put) throws IOException { removeUnheld(put.keySet(), (name, time) -> time.equals(put.get(name))); }

    private void removeUnheld(Set<String> names, java.util.function.BiPredicate<String, FileTime> unwanted) throws IOException {
        var all = List.copyOf(names);
        for (var from = 0; from < all.size(); from += MOST_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            var held = new HashSet<String>();
            for (var holder : holders) held.addAll(holder.held(some));
            for (var name : some) if (!held.contains(name)) delete(path(name), time -> unwanted.test(name, time));
        }
    }

    private synchronized void delete(Path file, Predicate<FileTime> unwanted) throws IOException {
        try {
            if (unwanted.test(Files.getLastModifiedTime(file))) Files.deleteIfExists(file);
        } catch (NoSuchFileException gone) {
            // Somebody else took it away.
        }
    }

    /**
     * Takes away what processes that were killed left behind: uploads that broke off, and files that were put for
     * something that never came to be.
     */
    public void sweep() throws IOException {
        var latest = FileTime.from(clock.instant().minus(ABANDONED));
        try (var left = Files.newDirectoryStream(staging(), file -> Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(latest) < 0)) {
            for (var file : left) {
                if (file.toString().endsWith(LIST)) release(Files.readAllLines(file).stream().filter(name -> NAME.matcher(name).matches()).toList());
                Files.deleteIfExists(file);
            }
        }
    }

    /** Takes away whatever no feature refers to, but for what was put in the last hours. Walks the whole store. */
    public void sweepUnheld() throws IOException {
        var files = settings.home().resolve("files");
        if (!Files.isDirectory(files)) return;
        var some = new ArrayList<String>();
        try (var all = Files.walk(files)) {
            for (var each : (Iterable<Path>) all.filter(Files::isRegularFile).map(file -> file.getFileName()).filter(name -> NAME.matcher(name.toString()).matches())::iterator) {
                some.add(each.toString());
                if (some.size() < MOST_AT_ONCE) continue;
                release(some);
                some.clear();
            }
        }
        release(some);
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

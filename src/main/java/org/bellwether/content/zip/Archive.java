package org.bellwether.content.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import org.bellwether.platform.RuleViolation;

/**
 * A zip file from a stranger. Opening it checks its list of contents; reading counts every byte that comes out and stops
 * at the limits whatever the headers claim. Every refusal is a {@link RuleViolation} that names the file.
 */
public final class Archive implements AutoCloseable {

    private final FileChannel file;
    private final ArchiveLimits limits;
    private final List<ArchiveEntry> entries;
    private long unpacked;

    private Archive(FileChannel file, ArchiveLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.entries = List.copyOf(new CentralDirectory(file, limits).entries());
    }

    public static Archive open(Path path, ArchiveLimits limits) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new Archive(file, limits);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public List<ArchiveEntry> entries() { return entries; }

    /** Reads every file once, in the order of the list, and checks sizes and checksums against what was claimed. */
    public void readAll(EntryReader reader) throws IOException {
        unpacked = 0;
        for (var entry : entries) read(entry, reader);
    }

    /** Reads one file to its end, whatever part of it the reader takes. */
    public void read(ArchiveEntry entry, EntryReader reader) throws IOException {
        var inflater = new Inflater(true);
        var sum = new CRC32();
        try (var raw = new Region(file, dataStart(entry), entry.packed());
             var plain = entry.method() == 8 ? new InflaterInputStream(raw, inflater, 16_384) : raw;
             var counted = new Counted(new CheckedInputStream(plain, sum), entry)) {
            reader.read(entry, counted);
            counted.transferTo(java.io.OutputStream.nullOutputStream());
            if (counted.count != entry.size() || sum.getValue() != entry.crc())
                throw new RuleViolation("content.zip.lies", EntryName.shown(entry.path()));
        } catch (ZipException | java.io.EOFException e) {
            throw new RuleViolation("content.zip.damaged", EntryName.shown(entry.path()));
        } finally {
            inflater.end();
        }
    }

    private long dataStart(ArchiveEntry entry) throws IOException {
        var header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        while (header.hasRemaining()) if (file.read(header, entry.offset() + header.position()) < 0) throw damaged(entry);
        if (header.getInt(0) != 0x04034b50 || Short.toUnsignedInt(header.getShort(8)) != entry.method()) throw damaged(entry);
        var nameLength = Short.toUnsignedInt(header.getShort(26));
        var name = ByteBuffer.allocate(nameLength);
        while (name.hasRemaining()) if (file.read(name, entry.offset() + 30 + name.position()) < 0) throw damaged(entry);
        var utf8 = (header.getShort(6) & 0x800) != 0;
        if (!EntryName.decode(name.array(), utf8).equals(entry.rawName()))
            throw new RuleViolation("content.zip.lies", EntryName.shown(entry.path()));
        return entry.offset() + 30 + nameLength + Short.toUnsignedInt(header.getShort(28));
    }

    private static RuleViolation damaged(ArchiveEntry entry) { return new RuleViolation("content.zip.damaged", EntryName.shown(entry.path())); }

    @Override
    public void close() throws IOException { file.close(); }

    /** Counts what comes out, against the limits of the whole archive and of this file. */
    private final class Counted extends FilterInputStream {

        private final ArchiveEntry entry;
        private long count;

        Counted(InputStream in, ArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) add(1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            if (read > 0) add(read);
            return read;
        }

        /** Whoever reads a file may close it; what is left of it is checked all the same. */
        @Override
        public void close() { }

        private void add(int more) {
            count += more;
            unpacked += more;
            if (unpacked > limits.totalBytes()) throw new RuleViolation("content.zip.total", limits.totalBytes() / 1_048_576);
            if (count > ArchiveLimits.RATIO_FREE && count > Math.max(1, entry.packed()) * limits.ratio())
                throw new RuleViolation("content.zip.bomb", EntryName.shown(entry.path()), limits.ratio());
            if (count > entry.size()) throw new RuleViolation("content.zip.lies", EntryName.shown(entry.path()));
        }
    }

    /** A stretch of the file as a stream. */
    private static final class Region extends InputStream {

        private final FileChannel file;
        private long at;
        private long left;

        Region(FileChannel file, long at, long length) {
            this.file = file;
            this.at = at;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            if (left <= 0) return -1;
            var read = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, left)), at);
            if (read > 0) {
                at += read;
                left -= read;
            }
            return read;
        }
    }
}

package org.bellwether.content.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.bellwether.platform.RuleViolation;

/**
 * Reads the list of contents at the end of an archive. It is the only list that is believed: what checks a file and what
 * unpacks it are one and the same.
 */
final class CentralDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    /** A file's own header without its name. */
    private static final int LOCAL_SIZE = 30;
    private static final int UNIX = 3;
    private static final int SYMLINK = 0xA000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private final FileChannel file;
    private final ArchiveLimits limits;

    CentralDirectory(FileChannel file, ArchiveLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The files; folders are checked and left out. */
    List<ArchiveEntry> entries() throws IOException {
        var end = end();
        var count = Short.toUnsignedInt(end.getShort(10));
        var size = Integer.toUnsignedLong(end.getInt(12));
        var start = Integer.toUnsignedLong(end.getInt(16));
        if (count == 0xFFFF || size == 0xFFFFFFFFL || start == 0xFFFFFFFFL) throw new RuleViolation("content.zip.zip64");
        if (end.getShort(4) != 0 || end.getShort(6) != 0 || end.getShort(8) != end.getShort(10)) throw new RuleViolation("content.zip.parts");
        if (count > limits.entries()) throw new RuleViolation("content.zip.entries", limits.entries());
        if (start + size > file.size() || size > 64L * 1_048_576) throw new RuleViolation("content.zip.broken");
        return read(buffer(start, (int) size), count, start);
    }

    private List<ArchiveEntry> read(ByteBuffer list, int count, long listStart) {
        var entries = new ArrayList<ArchiveEntry>(count);
        var names = new HashSet<String>();
        var lowered = new HashMap<String, String>();
        for (var i = 0; i < count; i++) {
            if (list.remaining() < 46 || list.getInt(list.position()) != ENTRY) throw new RuleViolation("content.zip.broken");
            var entry = entry(list, listStart);
            if (!names.add(entry.path())) throw new RuleViolation("content.zip.duplicate", EntryName.shown(entry.path()));
            var other = lowered.put(entry.path().toLowerCase(Locale.ROOT), entry.path());
            if (other != null) throw new RuleViolation("content.zip.case", EntryName.shown(other), EntryName.shown(entry.path()));
            if (!entry.path().endsWith("/")) entries.add(entry);
        }
        if (list.hasRemaining()) throw new RuleViolation("content.zip.broken");
        requireApart(entries, listStart);
        return entries;
    }

    /** Files that share their bytes are a bomb that no ratio shows. */
    private static void requireApart(List<ArchiveEntry> entries, long listStart) {
        var from = 0L;
        for (var entry : entries.stream().sorted(Comparator.comparingLong(ArchiveEntry::offset)).toList()) {
            if (entry.offset() < from) throw new RuleViolation("content.zip.overlap", EntryName.shown(entry.path()));
            from = entry.offset() + LOCAL_SIZE + entry.packed();
        }
        if (from > listStart) throw new RuleViolation("content.zip.broken");
    }

    private ArchiveEntry entry(ByteBuffer list, long listStart) {
        var at = list.position();
        var system = Short.toUnsignedInt(list.getShort(at + 4)) >> 8;
        var flags = Short.toUnsignedInt(list.getShort(at + 8));
        var nameLength = Short.toUnsignedInt(list.getShort(at + 28));
        var rest = nameLength + Short.toUnsignedInt(list.getShort(at + 30)) + Short.toUnsignedInt(list.getShort(at + 32));
        if (list.remaining() < 46 + rest) throw new RuleViolation("content.zip.broken");
        var name = new byte[nameLength];
        list.get(at + 46, name);
        list.position(at + 46 + rest);
        var raw = EntryName.decode(name, (flags & 0x800) != 0);
        var path = EntryName.checked(raw);
        if ((flags & 0x1) != 0 || (flags & 0x40) != 0) throw new RuleViolation("content.zip.encrypted", EntryName.shown(path));
        if (system == UNIX) requirePlain(list.getInt(at + 38) >>> 16 & 0xF000, path);
        var method = Short.toUnsignedInt(list.getShort(at + 10));
        if (method != 0 && method != 8) throw new RuleViolation("content.zip.method", EntryName.shown(path));
        var packed = Integer.toUnsignedLong(list.getInt(at + 20));
        var size = Integer.toUnsignedLong(list.getInt(at + 24));
        var offset = Integer.toUnsignedLong(list.getInt(at + 42));
        if (packed == 0xFFFFFFFFL || size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL) throw new RuleViolation("content.zip.zip64");
        return new ArchiveEntry(path, method, Integer.toUnsignedLong(list.getInt(at + 16)), packed, size, offset, raw);
    }

    private static void requirePlain(int kind, String path) {
        if (kind == SYMLINK) throw new RuleViolation("content.zip.symlink", EntryName.shown(path));
        if (kind != 0 && kind != REGULAR && kind != FOLDER) throw new RuleViolation("content.zip.special", EntryName.shown(path));
    }

    /** The record at the very end; only a comment of at most 64 KB may follow it. */
    private ByteBuffer end() throws IOException {
        var size = file.size();
        if (size < END_SIZE) throw new RuleViolation("content.zip.not-a-zip");
        var head = buffer(0, 4).getInt(0);
        if (head != 0x04034b50 && head != END) throw new RuleViolation("content.zip.not-a-zip");
        var length = (int) Math.min(size, END_SIZE + 0xFFFF);
        var tail = buffer(size - length, length);
        for (var at = length - END_SIZE; at >= 0; at--)
            if (tail.getInt(at) == END && Short.toUnsignedInt(tail.getShort(at + 20)) == length - END_SIZE - at)
                return tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        throw new RuleViolation("content.zip.cut-short");
    }

    private ByteBuffer buffer(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) if (file.read(bytes, at + bytes.position()) < 0) throw new RuleViolation("content.zip.broken");
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}

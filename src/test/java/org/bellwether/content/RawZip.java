package org.bellwether.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** An archive that is written byte by byte (APPNOTE 6.3), so that it can say what no honest program would say. */
final class RawZip {

    private final List<Entry> entries = new ArrayList<>();
    private final End end = new End();

    /** A file, as its own header and the list of contents tell of it. What is not changed is the truth. */
    static final class Entry {
        byte[] name;
        byte[] localName;
        byte[] data;
        int madeBy;
        int flags = 0x800;
        int method;
        int localMethod;
        long crc;
        long packed;
        long size;
        long attributes;
        /** Where its own header is said to stand; negative means where it does. */
        long offset = -1;
        /** A file that is only in the list of contents has no bytes of its own. */
        boolean listedOnly;

        private Entry(String name, byte[] data) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.data = data;
            var sum = new CRC32();
            sum.update(data);
            this.crc = sum.getValue();
            this.packed = data.length;
            this.size = data.length;
        }

        /** The mode that a Unix program would note. */
        void unix(int mode) {
            madeBy = 3 << 8;
            attributes = (long) mode << 16;
        }
    }

    /** The record at the very end; a negative number stands for the truth. */
    static final class End {
        int disk;
        int count = -1;
        long listSize = -1;
        long listStart = -1;
        byte[] comment = {};
        int commentLength = -1;
    }

    /** These files, stored as they are. */
    static RawZip of(Zips files) {
        var zip = new RawZip();
        files.each((name, bytes) -> zip.with(name, bytes, entry -> { }));
        return zip;
    }

    RawZip with(String name, String text, Consumer<Entry> lie) { return with(name, text.getBytes(StandardCharsets.UTF_8), lie); }

    RawZip with(String name, byte[] bytes, Consumer<Entry> lie) {
        var entry = new Entry(name, bytes);
        lie.accept(entry);
        entries.add(entry);
        return this;
    }

    RawZip ending(Consumer<End> lie) {
        lie.accept(end);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var offsets = new long[entries.size()];
        for (var i = 0; i < offsets.length; i++) {
            offsets[i] = out.size();
            if (entries.get(i).listedOnly) continue;
            out.writeBytes(local(entries.get(i)));
            out.writeBytes(entries.get(i).data);
        }
        var start = out.size();
        for (var i = 0; i < offsets.length; i++) out.writeBytes(listed(entries.get(i), offsets[i]));
        out.writeBytes(ending(start, out.size() - start));
        return out.toByteArray();
    }

    private static byte[] local(Entry entry) {
        return record(30 + entry.localName.length).putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.localMethod).putInt(0)
            .putInt((int) entry.crc).putInt((int) entry.packed).putInt((int) entry.size).putShort((short) entry.localName.length).putShort((short) 0).put(entry.localName).array();
    }

    private static byte[] listed(Entry entry, long offset) {
        return record(46 + entry.name.length).putInt(0x02014b50).putShort((short) entry.madeBy).putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method).putInt(0)
            .putInt((int) entry.crc).putInt((int) entry.packed).putInt((int) entry.size).putShort((short) entry.name.length).putShort((short) 0).putShort((short) 0)
            .putShort((short) 0).putShort((short) 0).putInt((int) entry.attributes).putInt((int) (entry.offset < 0 ? offset : entry.offset)).put(entry.name).array();
    }

    private byte[] ending(long start, long size) {
        var count = (short) (end.count < 0 ? entries.size() : end.count);
        return record(22 + end.comment.length).putInt(0x06054b50).putShort((short) end.disk).putShort((short) 0).putShort(count).putShort(count)
            .putInt((int) (end.listSize < 0 ? size : end.listSize)).putInt((int) (end.listStart < 0 ? start : end.listStart))
            .putShort((short) (end.commentLength < 0 ? end.comment.length : end.commentLength)).put(end.comment).array();
    }

    private static ByteBuffer record(int length) { return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN); }
}

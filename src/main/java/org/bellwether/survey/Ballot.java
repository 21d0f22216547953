package org.bellwether.survey;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What one person said, with the segment that they answered from. Exists in clear only while it is sealed or counted. */
record Ballot(long segment, List<Integer> ratings) {

    private static final byte FORMAT = 1;

    byte[] bytes() {
        var buffer = ByteBuffer.allocate(1 + Long.BYTES + ratings.size()).put(FORMAT).putLong(segment);
        ratings.forEach(rating -> buffer.put(rating.byteValue()));
        return buffer.array();
    }

    static Ballot of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        if (buffer.get() != FORMAT) throw new IllegalStateException("a ballot of an unknown format");
        var segment = buffer.getLong();
        var ratings = new ArrayList<Integer>();
        while (buffer.hasRemaining()) ratings.add((int) buffer.get());
        return new Ballot(segment, ratings);
    }
}

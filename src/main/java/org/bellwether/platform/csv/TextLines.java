package org.bellwether.platform.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.bellwether.platform.RuleViolation;

/**
 * The lines of a UTF-8 file, one at a time and never more than one in memory. A file in another encoding, and one whose
 * lines have no end, are refused where that shows.
 */
final class TextLines implements Closeable {

    /** In bytes. */
    static final int LONGEST = 65_536;

    private final InputStream bytes;
    private long number;

    TextLines(InputStream bytes) { this.bytes = new BufferedInputStream(bytes, 65_536); }

    /** The next line without its end, or null after the last. */
    String next() throws IOException {
        var line = new ByteArrayOutputStream(128);
        int read = bytes.read();
        if (read < 0) return null;
        number++;
        while (read >= 0 && read != '\n') {
            if (line.size() == LONGEST) throw new RuleViolation("platform.file.line-too-long", number, LONGEST);
            line.write(read);
            read = bytes.read();
        }
        return decoded(line.toByteArray());
    }

    /** The number of the line given last, from 1. */
    long number() { return number; }

    private String decoded(byte[] line) {
        var length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(line, 0, length)).toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RuleViolation("platform.file.encoding", Encodings.guess(line), number);
        }
    }

    @Override
    public void close() throws IOException { bytes.close(); }
}

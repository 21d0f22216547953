package org.bellwether.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.bellwether.platform.RuleViolation;

/**
 * A file that somebody sent and that should be CSV in UTF-8 with a header: divided by comma, semicolon or tab, with or
 * without a byte order mark, a record in each line. What is wrong with it as a whole is refused as a {@link RuleViolation}.
 */
public final class CsvFile {

    /** Why one that is larger than the operator's limit is not taken. */
    public static final String TOO_LARGE = "platform.file.too-large";
    private static final int HEAD = 4_096;

    private final Path file;
    private final long most;

    /** @param most lines below the header */
    public CsvFile(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** The cells of the first line. */
    public List<String> header() {
        var header = new Object() { List<String> names; };
        read(names -> {
            header.names = names;
            return line -> { };
        }, 1);
        return header.names;
    }

    /**
     * Streams: the file is never held whole. Empty lines are passed over.
     *
     * @param reader given the names in the header, once; what it answers is given each line below
     */
    public void read(Function<List<String>, Consumer<CsvLine>> reader) { read(reader, Long.MAX_VALUE); }

    private void read(Function<List<String>, Consumer<CsvLine>> reader, long wanted) {
        try {
            requireText();
            try (var lines = new TextLines(Files.newInputStream(file))) {
                read(lines, reader, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(TextLines lines, Function<List<String>, Consumer<CsvLine>> reader, long wanted) throws IOException {
        var first = lines.next();
        if (first == null || first.isBlank()) throw new RuleViolation("platform.file.empty");
        var cells = CsvCells.of(first);
        var each = reader.apply(cells.split(first).orElseThrow(() -> new RuleViolation("platform.file.header-quote")));
        long given = 0;
        for (var line = lines.next(); line != null && given < wanted; line = lines.next()) {
            if (line.isBlank()) continue;
            if (++given > most) throw new RuleViolation("platform.file.too-many-lines", most);
            each.accept(new CsvLine(lines.number(), line, cells.split(line)));
        }
        if (given == 0) throw new RuleViolation("platform.file.no-lines");
    }

    private void requireText() throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length == 0) throw new RuleViolation("platform.file.empty");
        if (starts(head, "PK\3\4")) {
            var inside = new String(head, StandardCharsets.ISO_8859_1);
            var workbook = inside.contains("[Content_Types].xml") || inside.contains("xl/");
            throw new RuleViolation(workbook ? "platform.file.workbook" : "platform.file.zip");
        }
        if (starts(head, "\u00D0\u00CF\u0011\u00E0")) throw new RuleViolation("platform.file.workbook");
        Encodings.wide(head).ifPresent(name -> { throw new RuleViolation("platform.file.encoding", name, 1); });
        for (var b : head) if (b == 0) throw new RuleViolation("platform.file.no-text");
        if (starts(head, "%PDF") || starts(head, "\u0089PNG")) throw new RuleViolation("platform.file.no-text");
    }

    private static boolean starts(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }
}

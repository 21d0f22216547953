package org.bellwether.adoption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.bellwether.platform.RuleViolation;

/**
 * A usage file as it lies on the disk: CSV in UTF-8 with the columns login, date, feature and count. What is wrong with
 * the file as a whole is refused as a {@link RuleViolation}; what is wrong with a line is given as a refused line.
 */
final class UsageFile {

    /** Of lines in one file. */
    static final long MOST_LINES = 1_000_000;
    private static final int HEAD = 4_096;

    private final Path file;
    private final LocalDate today;

    /** @param today the latest date that a line may have */
    UsageFile(Path file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** Gives every line below the header, in order; empty lines are passed over. Streams: the file is never held whole. */
    void forEach(Consumer<UsageLine> each) {
        try {
            requireText();
            read(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it through once: how many lines it holds, if it is a usage file at all. */
    long lines() {
        var lines = new long[1];
        forEach(line -> lines[0]++);
        return lines[0];
    }

    private void read(Consumer<UsageLine> each) throws IOException {
        long given = 0;
        try (var lines = new TextLines(Files.newInputStream(file))) {
            var first = lines.next();
            if (first == null || first.isBlank()) throw new RuleViolation("adoption.file.empty");
            var cells = CsvCells.of(first);
            var names = cells.split(first).orElseThrow(() -> new RuleViolation("adoption.file.header-quote"));
            var reader = new UsageLineReader(cells, UsageHeader.of(names), today);
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) continue;
                if (++given > MOST_LINES) throw new RuleViolation("adoption.file.too-many-lines", MOST_LINES);
                each.accept(reader.read(lines.number(), line));
            }
        }
        if (given == 0) throw new RuleViolation("adoption.file.no-lines");
    }

    private void requireText() throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length == 0) throw new RuleViolation("adoption.file.empty");
        if (starts(head, "PK\3\4")) {
            var inside = new String(head, StandardCharsets.ISO_8859_1);
            var workbook = inside.contains("[Content_Types].xml") || inside.contains("xl/");
            throw new RuleViolation(workbook ? "adoption.file.workbook" : "adoption.file.zip");
        }
        if (starts(head, "\u00D0\u00CF\u0011\u00E0")) throw new RuleViolation("adoption.file.workbook");
        Encodings.wide(head).ifPresent(name -> { throw new RuleViolation("adoption.file.encoding", name, 1); });
        for (var b : head) if (b == 0) throw new RuleViolation("adoption.file.no-text");
        if (starts(head, "%PDF") || starts(head, "\u0089PNG")) throw new RuleViolation("adoption.file.no-text");
    }

    private static boolean starts(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }
}

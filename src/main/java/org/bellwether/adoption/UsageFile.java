package org.bellwether.adoption;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.csv.CsvFile;

/**
 * A usage file as it lies on the disk: CSV in UTF-8 with the columns login, date, feature and count. What is wrong with
 * the file as a whole is refused as a {@link RuleViolation}; what is wrong with a line is given as a refused line.
 */
final class UsageFile {

    /** Of lines in one file. */
    static final long MOST_LINES = 1_000_000;

    private final CsvFile file;
    private final LocalDate today;

    /** @param today the latest date that a line may have */
    UsageFile(Path file, LocalDate today) {
        this.file = new CsvFile(file, MOST_LINES);
        this.today = today;
    }

    /** Gives every line below the header, in order; empty lines are passed over. */
    void forEach(Consumer<UsageLine> each) {
        file.read(names -> {
            var reader = new UsageLineReader(UsageHeader.of(names), today);
            return line -> each.accept(reader.read(line));
        });
    }

    /** Reads it through once: how many lines it holds, if it is a usage file at all. */
    long lines() {
        var lines = new long[1];
        forEach(line -> lines[0]++);
        return lines[0];
    }
}

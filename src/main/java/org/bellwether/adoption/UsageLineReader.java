package org.bellwether.adoption;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

import org.bellwether.platform.csv.CsvLine;

/** Reads the lines of a usage file below its header and says what is wrong with one. */
final class UsageLineReader {

    /** Nobody does anything more often in a day. */
    static final int MOST_USES = 100_000;
    static final int LONGEST_FEATURE = 60;

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final String ACTIVE = "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20";

    private final UsageHeader header;
    private final LocalDate today;

    /** @param today the latest date that a line may have */
    UsageLineReader(UsageHeader header, LocalDate today) {
        this.header = header;
        this.today = today;
    }

    UsageLine read(CsvLine given) {
        var number = given.number();
        var line = given.text();
        if (given.cells().isEmpty()) return refused(number, line, "adoption.line.quote");
        var row = given.cells().get();
        if (row.size() != header.width())
            return refused(number, line, "adoption.line.width", String.valueOf(row.size()), String.valueOf(header.width()));
        try {
            return new UsageLine.Accepted(number, line, login(row.get(header.login())), date(row.get(header.date())),
                feature(row.get(header.feature())), count(row.get(header.count())));
        } catch (Wrong wrong) {
            return refused(number, line, wrong.getMessage(), wrong.arguments);
        }
    }

    private static String login(String cell) throws Wrong {
        if (cell.isEmpty()) throw new Wrong("adoption.line.no-login");
        return plain(cell, "adoption.line.formula-login").toLowerCase(Locale.ROOT);
    }

    private LocalDate date(String cell) throws Wrong {
        try {
            var date = LocalDate.parse(cell, ISO);
            if (date.isAfter(today)) throw new Wrong("adoption.line.future", cell, today.toString());
            if (date.isBefore(EARLIEST)) throw new Wrong("adoption.line.date", shown(cell));
            return date;
        } catch (DateTimeException noDate) {
            throw new Wrong("adoption.line.date", shown(cell));
        }
    }

    private static String feature(String cell) throws Wrong {
        if (cell.isEmpty()) throw new Wrong("adoption.line.no-feature");
        var code = plain(cell, "adoption.line.formula-feature").toLowerCase(Locale.ROOT);
        if (code.length() > LONGEST_FEATURE) throw new Wrong("adoption.line.long-feature", shown(cell), String.valueOf(LONGEST_FEATURE));
        return code;
    }

    private static int count(String cell) throws Wrong {
        if (cell.matches("-\\d{1,18}([.,]\\d+)?")) throw new Wrong("adoption.line.negative", cell);
        if (!cell.matches("\\d+")) throw new Wrong("adoption.line.no-count", shown(cell));
        var digits = cell.replaceFirst("^0+(?=\\d)", "");
        if (digits.length() > 9 || Integer.parseInt(digits) > MOST_USES)
            throw new Wrong("adoption.line.huge", shown(cell), String.valueOf(MOST_USES));
        return Integer.parseInt(digits);
    }

    private static String plain(String cell, String refusal) throws Wrong {
        if (ACTIVE.indexOf(cell.charAt(0)) >= 0) throw new Wrong(refusal, shown(cell));
        return cell;
    }

    private static String shown(String cell) { return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell; }

    private static UsageLine.Refused refused(long number, String line, String key, String... arguments) {
        return new UsageLine.Refused(number, line, key, List.of(arguments));
    }

    /** Why a line is refused; never leaves this class. */
    private static final class Wrong extends Exception {

        private final String[] arguments;

        Wrong(String key, String... arguments) {
            super(key, null, false, false);
            this.arguments = arguments;
        }
    }
}

package org.bellwether.platform.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/**
 * Writes CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese) in which no cell can act as a
 * formula: one that starts with {@code = + - @}, their full-width forms, tab, carriage return or line feed gets an
 * apostrophe in front. A plain number keeps its sign. Every cell is quoted: a spreadsheet that divides by semicolons must
 * not find the beginning of a cell inside of another.
 */
public final class CsvExport implements Closeable {

    private static final String ACTIVE = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter writer;

    public CsvExport(OutputStream out) {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text);
    }

    public void row(Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(cell -> harmless(cell == null ? "" : cell.toString())).toList());
    }

    @Override
    public void close() throws IOException { writer.close(); }

    /** The text as a cell that a spreadsheet shows and never computes. */
    public static String harmless(String cell) {
        if (cell.isEmpty() || ACTIVE.indexOf(cell.charAt(0)) < 0 || isNumber(cell)) return cell;
        return "'" + cell;
    }

    /** What {@link #harmless} was given, for a file that comes back. */
    public static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && ACTIVE.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }

    private static boolean isNumber(String cell) { return cell.matches("[+-]?\\d{1,18}([.,]\\d{1,18})?"); }
}

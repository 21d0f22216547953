package org.bellwether.platform.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits one line of CSV into its cells (RFC 4180, but a cell never runs over the end of its line: nothing in a file
 * of records needs that, and so a stray quote costs one line and not the rest of the file).
 */
final class CsvCells {

    private final char separator;

    CsvCells(char separator) { this.separator = separator; }

    /** By what the header is most often divided: comma, semicolon or tab, as spreadsheets of different countries write it. */
    static CsvCells of(String header) {
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (count(header, candidate) > count(header, best)) best = candidate;
        }
        return new CsvCells(best);
    }

    /** The cells without their quotes and the space around them; nothing where a quote opens and never closes. */
    Optional<List<String>> split(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') { cell.append('"'); i++; }
            else if (quoted && c == '"') quoted = false;
            else if (quoted) cell.append(c);
            else if (c == '"' && cell.toString().isBlank()) { cell.setLength(0); quoted = true; }
            else if (c == separator) { cells.add(cell.toString().strip()); cell.setLength(0); }
            else cell.append(c);
        }
        cells.add(cell.toString().strip());
        return quoted ? Optional.empty() : Optional.of(cells);
    }

    private static long count(String text, char wanted) { return text.chars().filter(c -> c == wanted).count(); }
}

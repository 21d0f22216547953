package org.bellwether.people.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.platform.csv.CsvExport;

/**
 * What a line says of somebody: a field that has a column, with an empty text where the cell is empty.
 *
 * @param number of the line in the file
 */
public record FeedLine(long number, Map<FeedField, String> values) {

    /** @param cells as many as the header has */
    public static FeedLine of(long number, List<String> cells, FeedMapping mapping) {
        var values = new EnumMap<FeedField, String>(FeedField.class);
        mapping.columns().forEach((field, column) -> values.put(field, plain(field, CsvExport.original(cells.get(column).replaceAll("\\p{Cntrl}", " ").strip()))));
        return new FeedLine(number, values);
    }

    private static String plain(FeedField field, String text) {
        return switch (field) {
            case LOGIN, STATUS -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    public String text(FeedField field) { return values.getOrDefault(field, ""); }

    /** The personnel number; empty if the line has none. */
    public String personnelNumber() { return text(FeedField.NUMBER); }
}

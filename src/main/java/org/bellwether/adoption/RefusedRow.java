package org.bellwether.adoption;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.platform.text.Messages;

/**
 * A line of a usage file that was not taken.
 *
 * @param reasonKey message key of the sentence that says why
 * @param original  the line as it stood in the file
 */
public record RefusedRow(long line, String reasonKey, List<String> arguments, String original) implements Serializable {

    private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("no-login", "login"), Map.entry("formula-login", "login"), Map.entry("unknown", "login"),
        Map.entry("date", "date"), Map.entry("future", "date"), Map.entry("no-feature", "feature"), Map.entry("formula-feature", "feature"), Map.entry("long-feature", "feature"),
        Map.entry("many-features", "feature"), Map.entry("feature-name", "feature"), Map.entry("negative", "count"), Map.entry("no-count", "count"), Map.entry("huge", "count"));

    /** The name of the column that is wrong, as it stands in the header; empty where it is the line as a whole. */
    public String column() { return COLUMNS.getOrDefault(reasonKey.substring(reasonKey.lastIndexOf('.') + 1), ""); }

    public String reason(Locale locale) { return Messages.text(locale, reasonKey, arguments.toArray()); }

    /** What would have been taken. */
    public String expected(Locale locale) { return Messages.text(locale, expectedKey(), arguments.toArray()); }

    public String expectedKey() { return reasonKey + ".expected"; }
}

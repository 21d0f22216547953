package org.bellwether.platform.audit;

import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * One attribute, before and after. An entry's detail is the array of its changes, each an array of three:
 * {@code [["status","ACTIVE","SUSPENDED"],["email",null,"…"]]}.
 *
 * @param before null where there was nothing
 * @param after  null where nothing is left
 */
public record Change(String attribute, String before, String after) implements Serializable {

    /** What stands in place of a secret. */
    public static final String CONCEALED = "•••";

    private static final int LONGEST = 1000;
    /** Asked for once: to look for one is dear, and there is one change after another. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** As much of a value as the trail keeps. */
    static String cut(String value) { return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…"; }

    static String detail(List<Change> changes) {
        var all = BUILDERS.createArrayBuilder();
        for (var change : changes) {
            var one = BUILDERS.createArrayBuilder().add(change.attribute);
            for (var value : new String[] {change.before, change.after}) {
                if (value == null) one.addNull();
                else one.add(value);
            }
            all.add(one);
        }
        return all.build().toString();
    }

    /** @param readable makes an enciphered value readable */
    static List<Change> read(String detail, UnaryOperator<String> readable) {
        var changes = new ArrayList<Change>();
        if (detail == null) return changes;
        try (var reader = READERS.createReader(new StringReader(detail))) {
            for (var one : reader.readArray()) {
                var parts = (JsonArray) one;
                changes.add(new Change(parts.getString(0), value(parts.get(1), readable), value(parts.get(2), readable)));
            }
        }
        return changes;
    }

    private static String value(JsonValue value, UnaryOperator<String> readable) {
        if (!(value instanceof JsonString word)) return null;
        return PersonKeys.enciphered(word.getString()) ? readable.apply(word.getString()) : PersonKeys.unmark(word.getString());
    }
}

package org.bellwether.people.feed;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.platform.RuleViolation;

/** Which column of a file holds which field; columns count from 0, and those of no field are left alone. */
public final class FeedMapping implements Serializable {

    private final EnumMap<FeedField, Integer> columns = new EnumMap<>(FeedField.class);

    /** @throws RuleViolation if no column holds what identifies a line, or one column two fields */
    public FeedMapping(FeedKind kind, Map<FeedField, Integer> columns) {
        this.columns.putAll(columns);
        kind.check(columns.keySet());
        if (new HashSet<>(columns.values()).size() < columns.size()) throw new RuleViolation("people.import.column-twice");
    }

    /** What the headings suggest, each column once and each field once. */
    public static Map<FeedField, Integer> guess(FeedKind kind, List<String> header) {
        var guess = new EnumMap<FeedField, Integer>(FeedField.class);
        for (var at = 0; at < header.size(); at++) {
            var column = at;
            FeedField.of(kind, header.get(at)).ifPresent(field -> guess.putIfAbsent(field, column));
        }
        return guess;
    }

    /** As {@link #toString} has written it. */
    public static FeedMapping parse(FeedKind kind, String text) {
        return new FeedMapping(kind, Arrays.stream(text.split(",")).map(one -> one.split("=")).collect(Collectors.toMap(one -> FeedField.valueOf(one[0]), one -> Integer.valueOf(one[1]))));
    }

    public Map<FeedField, Integer> columns() { return Collections.unmodifiableMap(columns); }

    @Override
    public String toString() { return columns.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining(",")); }
}

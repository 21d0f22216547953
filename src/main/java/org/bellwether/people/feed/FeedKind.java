package org.bellwether.people.feed;

import static org.bellwether.people.feed.FeedField.FROM;
import static org.bellwether.people.feed.FeedField.HEAD;
import static org.bellwether.people.feed.FeedField.MANAGER;
import static org.bellwether.people.feed.FeedField.NUMBER;
import static org.bellwether.people.feed.FeedField.PARENT;
import static org.bellwether.people.feed.FeedField.POSITION;
import static org.bellwether.people.feed.FeedField.SITE;
import static org.bellwether.people.feed.FeedField.UNIT;
import static org.bellwether.people.feed.FeedField.UNIT_NAME;
import static org.bellwether.people.feed.FeedField.UNIT_NAME_ZH;
import static org.bellwether.people.feed.FeedField.UNTIL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.bellwether.platform.RuleViolation;

/** What the lines of a file of HR tell of. */
public enum FeedKind {

    /** One person each. */
    PEOPLE(NUMBER, EnumSet.complementOf(EnumSet.of(UNTIL, UNIT_NAME, UNIT_NAME_ZH, PARENT, HEAD)), "people.import.no-number-column",
        List.of("10001", "mo.yan", "Mo Yan", "mo.yan@example.com", "zh-CN", "Asia/Shanghai", "PUR", "Buyer", "Suzhou", "", "2026-01-01", "active")),
    /** One org unit each. */
    UNITS(UNIT, EnumSet.of(UNIT, UNIT_NAME, UNIT_NAME_ZH, PARENT, HEAD), "people.import.no-unit-column", List.of("PUR-IND", "Indirect purchasing", "", "PUR", "10001")),
    /** One job of somebody each, besides the main one. */
    JOBS(NUMBER, EnumSet.of(NUMBER, UNIT, POSITION, SITE, MANAGER, FROM, UNTIL), "people.import.no-number-column", List.of("10001", "PUR", "Key user", "Suzhou", "", "2026-01-01", "2026-12-31"));

    private final FeedField key;
    private final Set<FeedField> fields;
    private final String without;
    private final List<String> example;

    FeedKind(FeedField key, Set<FeedField> fields, String without, List<String> example) {
        this.key = key;
        this.fields = fields;
        this.without = without;
        this.example = example;
    }

    /** What identifies a line. */
    public FeedField key() { return key; }

    /** In the order of the template. */
    public List<FeedField> fields() { return List.copyOf(fields); }

    /** A line as one could stand in the template. */
    public List<String> example() { return example; }

    /** @throws RuleViolation if no column holds what identifies a line, or one holds what such lines do not say */
    void check(Set<FeedField> columns) {
        if (!columns.contains(key)) throw new RuleViolation(without);
        if (!fields.containsAll(columns)) throw new RuleViolation("people.import.no-such-column");
    }

    /** What the headings look like: a file that says what stands under what tells of units, one that says until when, of jobs. */
    public static FeedKind of(List<String> header) {
        if (!FeedMapping.guess(PEOPLE, header).containsKey(NUMBER)) return FeedMapping.guess(UNITS, header).containsKey(PARENT) ? UNITS : PEOPLE;
        return FeedMapping.guess(JOBS, header).containsKey(UNTIL) ? JOBS : PEOPLE;
    }
}

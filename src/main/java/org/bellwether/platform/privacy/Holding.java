package org.bellwether.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with rows about people: whose they are, what of them the person is shown, what becomes of them when the person is
 * erased, and when they are old. Made by saying one after the other.
 *
 * @param whose    a condition in which {@code {who}} stands for "is that person": {@code learner_id {who}}
 * @param which    which of the rows of the table are meant, whoever they are about; null for all
 * @param cleared  columns that are emptied of rows that stay under the pseudonym
 * @param old      a condition in which {@code {before}} stands for the day before which rows are old; null where they do not grow old by themselves
 * @param blanked  what old rows are changed to instead of going, as after {@code set}; null where they go
 * @param restsIn  the table in whose keys evidence and details of others are told, and the column that has them; null where neither can be
 */
public record Holding(DataKind kind, String table, String whose, String which, List<Shown> shown, Fate fate, List<String> cleared, String old, String blanked, Rest restsIn) {

    public static final String WHO = "{who}";
    /** Instead of a condition: rows that are about nobody who is known, and only grow old. */
    public static final String NOBODY = "1 = 0";
    public static final String BEFORE = "{before}";

    /** Rows stay while others rest on the row of that table whose key the column has. */
    public record Rest(String table, String column) { }

    public static Holding of(DataKind kind, String table, String whose) { return new Holding(kind, table, whose, null, List.of(), Fate.DELETED, List.of(), null, null, null); }

    /** Shows columns as they are called. */
    public Holding shows(String... columns) {
        var more = new ArrayList<>(shown);
        for (var column : columns) more.add(new Shown(column, column, null));
        return with(more);
    }

    /** Shows by name what the number in the column refers to. */
    public Holding names(String column, String reference) { return names(column, reference, reference); }

    /** As {@link #names(String, String)}, under another heading. */
    public Holding names(String column, String reference, String heading) {
        var more = new ArrayList<>(shown);
        more.add(new Shown(heading, column, reference));
        return with(more);
    }

    /** Of the rows of the table only those of which the condition holds. */
    public Holding only(String condition) { return new Holding(kind, table, whose, condition, shown, fate, cleared, old, blanked, restsIn); }

    /** Rows that stay because others rest on them lose these columns. */
    public Holding without(String... columns) { return new Holding(kind, table, whose, which, shown, fate, List.of(columns), old, blanked, restsIn); }

    /** Rows stay and tell of a pseudonym, without these columns. */
    public Holding unnamed(String... without) { return new Holding(kind, table, whose, which, shown, Fate.UNNAMED, List.of(without), old, blanked, restsIn); }

    /** Rows stay as they are until they are old. */
    public Holding kept() { return new Holding(kind, table, whose, which, shown, Fate.KEPT, cleared, old, blanked, restsIn); }

    /** Rows go when the condition holds. */
    public Holding old(String condition) { return new Holding(kind, table, whose, which, shown, fate, cleared, condition, blanked, restsIn); }

    /** Rows are changed when the condition holds; it must not hold any more then. */
    public Holding blanked(String condition, String change) { return new Holding(kind, table, whose, which, shown, fate, cleared, condition, change, restsIn); }

    /** Rows stay while others rest on them. */
    public Holding unlessEvidence(String ofTable, String column) { return new Holding(kind, table, whose, which, shown, fate, cleared, old, blanked, new Rest(ofTable, column)); }

    public Optional<String> ages() { return Optional.ofNullable(old); }

    private Holding with(List<Shown> more) { return new Holding(kind, table, whose, which, List.copyOf(more), fate, cleared, old, blanked, restsIn); }
}

package org.bellwether.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.bellwether.platform.privacy.Fate;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.Shown;

/**
 * The statements that a holding asks for.
 *
 * @param evidence the query of the keys that others' rows rest on; null where none do
 * @param details  the query of the keys that others' rows are about, which have to be old before; null where none are
 */
record HoldingSql(Holding holding, String evidence, String details) {

    /** As many rows as one transaction takes away: locks are short, and a night that is broken off loses little. */
    static final int CHUNK = 2_000;

    private static final String HELD = "in (select h.person_id from privacy_hold h)";

    /** A statement and its arguments. */
    record Bound(String sql, Object[] arguments) { }

    Bound count(long person) { return whose("select count(*) from " + holding.table() + " where ", "", person); }

    Bound rows(long person) { return whose("select " + holding.shown().stream().map(Shown::column).collect(Collectors.joining(", ")) + " from " + holding.table() + " where ", "", person); }

    /** How many of a person's rows stay only because others rest on them. */
    Bound resting(long person) { return evidence == null ? null : whose("select count(*) from " + holding.table() + " where ", " and " + rests(), person); }

    /** What is done, one after the other, with a person's rows when they are erased. */
    List<Bound> erase(long person) {
        var steps = new ArrayList<Bound>();
        if (holding.fate() == Fate.DELETED) steps.add(whose("delete from " + holding.table() + " where ", standing(), person));
        if (holding.fate() != Fate.KEPT && !holding.cleared().isEmpty()) steps.add(whose("update " + holding.table() + " set " + holding.cleared().stream().map(column -> column + " = null").collect(Collectors.joining(", ")) + " where ", "", person));
        return steps;
    }

    /** How many rows are old, of people whose data is not held. */
    Bound countOld(Object before) { return old("select count(*) from " + holding.table() + " where ", "", before); }

    /** Takes the next old rows away. */
    Bound removeOld(Object before) {
        var begin = holding.blanked() == null ? "delete from " + holding.table() + " where " : "update " + holding.table() + " set " + holding.blanked() + " where ";
        return old(begin, " limit " + CHUNK, before);
    }

    private Bound whose(String begin, String end, long person) {
        return new Bound(begin + "(" + holding.whose().replace(Holding.WHO, "= ?") + ")" + which() + end, Collections.nCopies(times(holding.whose(), Holding.WHO), (Object) person).toArray());
    }

    private Bound old(String begin, String end, Object before) {
        var condition = holding.ages().orElseThrow();
        var sql = begin + "(" + condition.replace(Holding.BEFORE, "?") + ")" + which() + " and not (" + holding.whose().replace(Holding.WHO, HELD) + ")" + standing() + (details == null ? "" : " and not (" + in(details) + ")") + end;
        return new Bound(sql, Collections.nCopies(times(condition, Holding.BEFORE), before).toArray());
    }

    private String which() { return holding.which() == null ? "" : " and (" + holding.which() + ")"; }

    private String standing() { return evidence == null ? "" : " and not (" + rests() + ")"; }

    private String rests() { return in(evidence); }

    private String in(String keys) { return holding.restsIn().column() + " in (" + keys + ")"; }

    private static int times(String text, String mark) { return (text.length() - text.replace(mark, "").length()) / mark.length(); }

    /** All columns that are shown, or none. */
    List<Shown> shown() { return holding.shown(); }
}

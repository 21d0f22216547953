package org.bellwether.people.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;

/** A tree of units of which only some are unfolded, or those alone that match a search, with the way to them. */
public class OrgOutline implements Serializable {

    /** As many lines as a page shows at once; more of them say nothing to anybody. */
    static final int MOST = 300;

    /**
     * @param folds whether there is something below it
     * @param open  whether that is shown
     */
    public record Line(OrgUnitRow unit, boolean folds, boolean open) implements Serializable { }

    private final List<OrgUnitRow> rows;
    private final Map<OrgUnitId, OrgUnitRow> byId = new HashMap<>();
    private final Set<OrgUnitId> parents = new HashSet<>();
    private final Set<OrgUnitId> unfolded = new HashSet<>();

    /** @param rows children behind their parent; the root is unfolded */
    OrgOutline(List<OrgUnitRow> rows) {
        this.rows = List.copyOf(rows);
        for (var row : rows) {
            byId.put(row.id(), row);
            if (row.parent() == null) unfolded.add(row.id());
            else parents.add(row.parent());
        }
    }

    void toggle(OrgUnitId unit) { if (!unfolded.remove(unit)) unfolded.add(unit); }

    /** @param text part of a name or code; empty for none */
    List<Line> lines(String text) {
        var sought = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        var shown = sought.isEmpty() ? null : ways(sought);
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            if (lines.size() > MOST) break;
            if (shown == null ? visible(row) : shown.contains(row.id())) lines.add(new Line(row, parents.contains(row.id()), shown != null || unfolded.contains(row.id())));
        }
        return lines;
    }

    private boolean visible(OrgUnitRow row) {
        for (var at = row.parent(); at != null; at = byId.get(at).parent()) if (!unfolded.contains(at)) return false;
        return true;
    }

    private Set<OrgUnitId> ways(String sought) {
        var ways = new HashSet<OrgUnitId>();
        rows.stream().filter(row -> matches(row, sought)).forEach(row -> {
            for (var at = row; at != null && ways.add(at.id());) at = at.parent() == null ? null : byId.get(at.parent());
        });
        return ways;
    }

    private static boolean matches(OrgUnitRow row, String sought) {
        return row.code().toLowerCase(Locale.ROOT).contains(sought) || row.name().en().toLowerCase(Locale.ROOT).contains(sought) || row.name().zh() != null && row.name().zh().toLowerCase(Locale.ROOT).contains(sought);
    }

    int size() { return rows.size(); }
}

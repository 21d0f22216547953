package org.bellwether.people;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

import org.bellwether.platform.text.Localized;

/**
 * An org unit as lists show it.
 *
 * @param department the department that it is or belongs to; null for the root
 * @param depth      0 for the root
 * @param headcount  active people in it and below it
 */
public record OrgUnitRow(OrgUnitId id, OrgUnitId parent, String code, Localized name, OrgUnitId department, PersonId head,
                         int depth, long headcount) implements Serializable {

    /** The unit and all below it, out of rows of which children stand behind their parent; empty if it is not among them. */
    public static List<OrgUnitRow> below(List<OrgUnitRow> rows, OrgUnitId unit) {
        var from = rows.stream().dropWhile(row -> !row.id().equals(unit)).toList();
        return Stream.concat(from.stream().limit(1), from.stream().skip(1).takeWhile(row -> row.depth() > from.get(0).depth())).toList();
    }
}

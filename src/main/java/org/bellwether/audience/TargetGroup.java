package org.bellwether.audience;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;

/**
 * Whom something is for: everyone, the people of a unit and of all below it, or an audience.
 *
 * @param unit     null where it is no unit
 * @param audience null where it is no audience
 */
public record TargetGroup(OrgUnitId unit, AudienceId audience) implements Serializable {

    public static final TargetGroup EVERYONE = new TargetGroup(null, null);

    public TargetGroup {
        if (unit != null && audience != null) throw new IllegalArgumentException("a unit and an audience");
    }

    /** @param unit null for everyone */
    public static TargetGroup unit(OrgUnitId unit) { return new TargetGroup(unit, null); }

    public static TargetGroup audience(AudienceId audience) { return new TargetGroup(null, audience); }

    /** Out of what {@link #toString} gave. */
    public static TargetGroup fromString(String text) {
        if (text == null || text.isEmpty()) return EVERYONE;
        return text.startsWith("audience-") ? audience(AudienceId.fromString(text.substring(9))) : unit(OrgUnitId.fromString(text));
    }

    @Override public String toString() { return audience != null ? "audience-" + audience : unit != null ? unit.toString() : ""; }
}

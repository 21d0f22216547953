package org.bellwether.audience;

import java.util.List;

import org.bellwether.people.OrgFollow;
import org.bellwether.platform.RuleViolation;

/** A feature that uses audiences says where; every bean of this type is asked. */
public interface AudienceUses {

    /** What goes by that audience now; what is over is left out. */
    List<AudienceUse> of(AudienceId audience);

    /** What goes by that audience, with how many would come into it and go out of it; as many as the audience has, where nothing else is said. */
    default List<OrgFollow> follow(AudienceShift shift) {
        return of(shift.audience()).stream().map(use -> new OrgFollow(use.key(), use.name(), use.href(), shift.joined().size(), shift.left().size())).toList();
    }

    /**
     * Whether the audience can have that rule, as it is used.
     *
     * @throws RuleViolation if not
     */
    default void check(AudienceId audience, AudienceRule rule) { }
}

package org.bellwether.audience;

import java.util.List;

import org.bellwether.platform.RuleViolation;

/** A feature that uses audiences says where; every bean of this type is asked. */
public interface AudienceUses {

    /** What goes by that audience now; what is over is left out. */
    List<AudienceUse> of(AudienceId audience);

    /**
     * Whether the audience can have that rule, as it is used.
     *
     * @throws RuleViolation if not
     */
    default void check(AudienceId audience, AudienceRule rule) { }
}

package org.bellwether.audience;

import java.util.List;

/** A feature that uses audiences says where; every bean of this type is asked. */
public interface AudienceUses {

    /** What goes by that audience now; what is over is left out. */
    List<AudienceUse> of(AudienceId audience);
}

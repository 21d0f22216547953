package org.bellwether.platform.desk;

import java.util.List;

/** What a feature has to say on the CIO's desk this morning; every bean of this type is asked. */
public interface DeskSource {

    /** Computed from the feature's own data, now; empty when all is clear. */
    List<DeskItem> items();
}

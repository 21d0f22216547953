package org.bellwether.platform.desk;

import java.time.LocalDate;
import java.util.List;

/** What a feature has to say on the CIO's desk this morning; every bean of this type is asked. */
public interface DeskSource {

    /**
     * Computed from the feature's own data, now; empty when all is clear.
     *
     * @param today the day where the reader is: what is late for them must be late behind the line as well
     */
    List<DeskItem> items(LocalDate today);
}

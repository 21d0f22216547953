package org.bellwether.people;

import java.io.Serializable;
import java.util.List;

/**
 * What a change of the organisation would mean for people.
 *
 * @param moved    how many would work in another unit
 * @param changed  how many would have another manager
 * @param managers the first of these
 */
public record OrgImpact(long moved, long changed, List<ManagerChange> managers) implements Serializable {

    /** As many as a preview names. */
    static final int NAMED = 100;

    public boolean nobody() { return moved == 0 && changed == 0; }
}

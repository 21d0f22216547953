package org.bellwether.people;

import java.io.Serializable;
import java.util.List;

/**
 * What a change of the organisation, or of somebody's job, would mean for people.
 *
 * @param moved    how many would work in another unit
 * @param changed  how many would have another manager
 * @param managers the first of these
 * @param follows  what else would mean other people
 */
public record OrgImpact(long moved, long changed, List<ManagerChange> managers, List<OrgFollow> follows) implements Serializable {

    /** As many as a preview names. */
    static final int NAMED = 100;

    public OrgImpact {
        managers = List.copyOf(managers);
        follows = List.copyOf(follows);
    }

    /** What would mean these people as soon as it holds. */
    public List<OrgFollow> following() { return follows.stream().filter(OrgFollow::follows).toList(); }

    /** What was given once, and stays with those who have it. */
    public List<OrgFollow> staying() { return follows.stream().filter(one -> !one.follows()).toList(); }

    public boolean nobody() { return moved == 0 && changed == 0; }
}

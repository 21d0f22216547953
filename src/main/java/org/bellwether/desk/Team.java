package org.bellwether.desk;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.OrgUnitRow;

/**
 * A manager's people, the late ones first.
 *
 * @param units the units that the manager leads, for the choice of one of them
 */
public record Team(List<OrgUnitRow> units, List<TeamMember> members) implements Serializable {

    public long late() { return members.stream().filter(TeamMember::isLate).count(); }
    public long busy() { return members.stream().filter(TeamMember::isBusy).count(); }
    public long clear() { return members.stream().filter(TeamMember::isClear).count(); }
}

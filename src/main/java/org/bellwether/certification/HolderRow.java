package org.bellwether.certification;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * Where one person stands with a certification.
 *
 * @param award   null where it was never earned
 * @param lastDay the last day that the award covers; null where it never expires, or was never earned
 * @param dueOn   the last day on which a first award is on time, or null
 */
public record HolderRow(PersonId person, String name, String login, String jobTitle, OrgUnitId department, Localized departmentName, AwardId award,
                        Status status, LocalDate certifiedOn, LocalDate lastDay, LocalDate dueOn) implements Serializable {

    public boolean held() { return award != null; }
    public boolean revocable() { return held() && status != Status.REVOKED; }
    public String kind() { return status.kind(); }
    public String icon() { return status.icon(); }
}

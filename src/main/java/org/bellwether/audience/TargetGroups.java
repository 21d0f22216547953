package org.bellwether.audience;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Whom something can be for, and who they are. */
@Stateless
@RolesAllowed({Role.HR, Role.CIO, Role.TRAINER, Role.ADMINISTRATOR})
public class TargetGroups {

    /**
     * What can be chosen.
     *
     * @param depth  how far below the root a unit is; 0 for what is no unit
     * @param people how many it has
     */
    public record Option(TargetGroup group, Localized name, int depth, long people) implements Serializable {
        public boolean audience() { return group.audience() != null; }

        /** How the group is written into a form. */
        public String value() { return group.toString(); }
    }

    /** What the groups are called, closed units and retired audiences too. */
    public record Names(Map<OrgUnitId, Localized> units, Map<AudienceId, Localized> audiences) implements Serializable {

        /** @return null for everyone */
        public Localized of(TargetGroup group) { return group.audience() != null ? audiences.get(group.audience()) : group.unit() == null ? null : units.get(group.unit()); }
    }

    @Inject Persons persons;
    @Inject OrgUnits units;
    @Inject Audiences audiences;
    @Inject AudienceMembers members;

    /** The audiences by name, then the units, children behind their parent. */
    public List<Option> options() {
        var options = new ArrayList<Option>();
        audiences.usable().forEach(row -> options.add(new Option(TargetGroup.audience(row.id()), row.name(), 0, row.members())));
        units.all().stream().filter(unit -> unit.depth() > 0).forEach(unit -> options.add(new Option(TargetGroup.unit(unit.id()), unit.name(), unit.depth(), unit.headcount())));
        return options;
    }

    @PermitAll
    public Names names() { return new Names(units.names(), audiences.names()); }

    /**
     * Whether something can be for it from now on.
     *
     * @throws NotFound      if there is no such unit or audience
     * @throws RuleViolation if the audience is retired
     */
    @PermitAll
    public void require(TargetGroup group) {
        if (group.unit() != null) units.find(group.unit());
        if (group.audience() != null) audiences.requireUsable(group.audience());
    }

    /** The active people in it. Of an audience nobody comes or goes before the transaction of the caller has ended. */
    @PermitAll
    public List<PersonId> members(TargetGroup group) {
        if (group.audience() != null) return members.hold(group.audience());
        return group.unit() == null ? persons.everyone() : persons.membersOf(group.unit());
    }
}

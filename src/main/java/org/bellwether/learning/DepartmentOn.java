package org.bellwether.learning;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/**
 * How the learners of a course stood on a day, of those who worked in one department then.
 *
 * @param department null for those who worked in none
 * @param excused    of the learners, who need not do it
 * @param late       of the learners, who should have been done before that day
 */
public record DepartmentOn(OrgUnitId department, Localized name, long learners, long completed, long excused, long late) implements Serializable {

    static DepartmentOn of(OrgUnitId department, Localized name, StandingOn standing) {
        return new DepartmentOn(department, name, 1, standing.state() == StandingOn.State.COMPLETED ? 1 : 0, standing.state() == StandingOn.State.EXCUSED ? 1 : 0, standing.late() ? 1 : 0);
    }

    DepartmentOn plus(DepartmentOn other) { return new DepartmentOn(department, name, learners + other.learners, completed + other.completed, excused + other.excused, late + other.late); }

    /** Of those who had to do it, from 0 to 100. */
    public int percent() { return learners == excused ? 0 : (int) (100 * completed / (learners - excused)); }
}

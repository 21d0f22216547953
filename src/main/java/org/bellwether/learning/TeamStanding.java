package org.bellwether.learning;

import java.time.LocalDate;

import org.bellwether.course.CourseId;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.platform.text.Localized;

/**
 * How one team stands with one course.
 *
 * @param lateBegun of the late ones, how many opened the course
 * @param oldest    the earliest due date that was missed; null where none was
 */
record TeamStanding(CourseId course, Localized title, OrgUnitId department, Localized departmentName, Localized team, long enrolled, long completed, long late,
                    long lateBegun, LocalDate oldest) {

    /** So many enrolments of one team in that state with that due date. */
    static TeamStanding of(TeamCount row, Localized title, OrgUnitRow team, OrgUnitRow department, LocalDate today) {
        var late = row.status().isOpen() && row.dueOn() != null && row.dueOn().isBefore(today);
        return new TeamStanding(row.course(), title, department.id(), department.name(), team.name(), row.count(), row.status() == EnrolmentStatus.COMPLETED ? row.count() : 0, late ? row.count() : 0,
            late && row.status() == EnrolmentStatus.IN_PROGRESS ? row.count() : 0, late ? row.dueOn() : null);
    }

    double lateShare() { return enrolled == 0 ? 0 : (double) late / enrolled; }

    /** Both together, under the name of the first. */
    TeamStanding with(TeamStanding other) {
        var earlier = oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest;
        return new TeamStanding(course, title, department, departmentName, team, enrolled + other.enrolled, completed + other.completed, late + other.late,
            lateBegun + other.lateBegun, earlier);
    }
}

package org.bellwether.adoption;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * The usage of a team, or of several that are too small to stand alone.
 *
 * @param passed   people who have passed their courses
 * @param active   of these, who are active
 * @param habitual of these, who use it out of habit
 * @param using    active people in all, whether they passed or not
 */
public record TeamUsage(List<Localized> teams, Localized department, int eligible, int passed, int active, int habitual, int using) implements Serializable {

    TeamUsage with(TeamUsage other) {
        var names = new java.util.ArrayList<>(teams);
        names.addAll(other.teams);
        return new TeamUsage(List.copyOf(names), department, eligible + other.eligible, passed + other.passed, active + other.active, habitual + other.habitual, using + other.using);
    }

    public Share reach() { return new Share(using, eligible); }
}

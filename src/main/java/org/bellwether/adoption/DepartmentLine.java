package org.bellwether.adoption;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/**
 * A department on the dashboard.
 *
 * @param weeks        one per week of the board; null before its go-live, and where it was so small that its usage must not be shown
 * @param now          the last of them
 * @param hidden       whether it is so small that its usage must not be shown
 * @param hiddenWeeks  the weeks in which it was
 * @param funnelHidden whether the steps of usage in the funnel would tell of too few who passed, or did not
 */
public record DepartmentLine(OrgUnitId department, Localized name, int wave, LocalDate liveOn, List<WeekPoint> weeks, WeekPoint now, Funnel funnel, boolean hidden,
                             Set<LocalDate> hiddenWeeks, boolean funnelHidden) implements Serializable {

    private static final int BACK = 4;

    /** Percentage points by which adoption rose in four weeks; negative if it fell; 0 where it was not live then. */
    public long trend() {
        var before = weeks.size() > BACK ? weeks.get(weeks.size() - 1 - BACK) : null;
        return before == null ? 0 : Math.round(100 * now.reach().value()) - Math.round(100 * before.reach().value());
    }

    public boolean hiddenIn(LocalDate week) { return hiddenWeeks.contains(week); }
}

package org.bellwether.adoption;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The groups behind a figure of usage; together they are as many as it says.
 *
 * @param week   the Monday of the week that it is of
 * @param through the last day that was counted
 * @param latest whether that is the last week there is
 * @param groups the one where the smallest share of people is counted first
 * @param spare  licences beyond the people who are meant to use the system, where the figure counts them; negative where licences are lacking
 * @param hidden whether there are too few people for it to be shown
 */
public record UsageRows(UsageFigure figure, LocalDate week, LocalDate through, boolean latest, List<TeamUsage> groups, int spare, boolean hidden) implements Serializable {

    /** What the figure says. */
    public int total() { return Math.max(0, groups.stream().mapToInt(figure::of).sum() + spare); }

    /** The people of all groups. */
    public int eligible() { return groups.stream().mapToInt(TeamUsage::eligible).sum(); }
}

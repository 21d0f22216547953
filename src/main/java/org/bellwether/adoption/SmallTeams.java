package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins teams that are too small to be shown with the next smallest of their department, until each group is large enough. */
final class SmallTeams {

    private SmallTeams() { }

    /** Nothing where the whole department is too small. */
    static List<TeamUsage> joined(List<TeamUsage> teams) {
        var groups = new ArrayList<>(teams);
        groups.sort(Comparator.comparingInt(TeamUsage::eligible));
        while (groups.size() > 1 && groups.get(0).eligible() < Share.MINIMUM) {
            var smallest = groups.remove(0);
            groups.set(0, groups.get(0).with(smallest));
            groups.sort(Comparator.comparingInt(TeamUsage::eligible));
        }
        return groups.stream().filter(group -> group.eligible() >= Share.MINIMUM).toList();
    }
}

package org.bellwether.adoption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.statistics.SmallGroups;
import org.bellwether.platform.text.Localized;

/**
 * Divides the people of a week into groups in which a figure of usage may be shown. No group is of fewer than five people,
 * and none that small can be had by subtraction: what must be hidden of departments is shown as one row that is large enough.
 *
 * <p>Who has passed is known by name. A figure that joins usage with that is therefore shown only where those who passed are
 * five or more, or none, and those who did not as well: the active people less the active ones who passed would be theirs.
 *
 * <p>All groups together are everybody.
 */
final class UsageGroups {

    private final Map<OrgUnitId, List<TeamUsage>> teams = new LinkedHashMap<>();
    private final Map<OrgUnitId, TeamUsage> departments = new LinkedHashMap<>();

    /** @param names of the org units that the people belong to */
    UsageGroups(List<AdoptionMember> members, LearningSets sets, Map<OrgUnitId, Localized> names) {
        members.stream().collect(groupingBy(AdoptionMember::department)).forEach((department, people) -> {
            var name = names.get(department);
            departments.put(department, TeamUsage.of(name, null, people, sets));
            var own = new ArrayList<TeamUsage>();
            people.stream().collect(groupingBy(AdoptionMember::unit)).forEach((unit, some) -> own.add(TeamUsage.of(names.get(unit), name, some, sets)));
            teams.put(department, own);
        });
    }

    /** The departments for which the figure must not be shown. */
    Set<OrgUnitId> hidden(UsageFigure figure) {
        var hidden = SmallGroups.hidden(departments.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> one.getValue().eligible())), Share.MINIMUM);
        if (!figure.joinsLearning()) return hidden;
        var others = departments.entrySet().stream().filter(one -> !hidden.contains(one.getKey())).sorted(Comparator.comparingInt(one -> smallest(figure, one.getValue()))).toList();
        for (var next : others) {
            if (smallest(figure, next.getValue()) >= Share.MINIMUM && together(hidden).filter(all -> smallest(figure, all) < Share.MINIMUM).isEmpty()) break;
            hidden.add(next.getKey());
        }
        return hidden;
    }

    /** @param department null for all */
    List<TeamUsage> groups(UsageFigure figure, OrgUnitId department) {
        var hidden = hidden(figure);
        var groups = new ArrayList<TeamUsage>();
        teams.forEach((one, own) -> {
            if (!hidden.contains(one) && (department == null || one.equals(department))) groups.addAll(joined(figure, own));
        });
        if (department == null) together(hidden).filter(all -> smallest(figure, all) >= Share.MINIMUM).ifPresent(groups::add);
        groups.sort(Comparator.comparingDouble(group -> figure.share(group).value()));
        return groups;
    }

    /** First as for usage alone: what is divided in one way for one figure must not be divided in another for the next. */
    private static List<TeamUsage> joined(UsageFigure figure, List<TeamUsage> own) {
        return SmallTeams.joined(SmallTeams.joined(own, TeamUsage::eligible, TeamUsage::with), group -> smallest(figure, group), TeamUsage::with);
    }

    private Optional<TeamUsage> together(Set<OrgUnitId> some) {
        return departments.entrySet().stream().filter(one -> some.contains(one.getKey())).map(Map.Entry::getValue).reduce(TeamUsage::with);
    }

    /** The number of people in the smallest part of the group that the figure would tell of; parts without anybody tell nothing. */
    private static int smallest(UsageFigure figure, TeamUsage group) {
        if (!figure.joinsLearning() || group.passed() == 0 || group.passed() == group.eligible()) return group.eligible();
        return Math.min(group.passed(), group.eligible() - group.passed());
    }
}

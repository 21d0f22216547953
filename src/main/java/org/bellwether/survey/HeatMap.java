package org.bellwether.survey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.statistics.Proportions;
import org.bellwether.platform.text.Localized;

/**
 * What a wave said, group by group: first the whole, then its parts. Already suppressed, so page, file and desk cannot show
 * more than this.
 *
 * @param parent     the department whose teams are shown; null where the departments of the enterprise are
 * @param parentName null as well then
 */
public record HeatMap(OrgUnitId parent, Localized parentName, List<HeatMapRow> rows) implements Serializable {

    public HeatMapRow whole() { return rows.get(0); }

    public List<HeatMapRow> parts() { return rows.subList(1, rows.size()); }

    public boolean isSuppressed() { return parts().stream().anyMatch(row -> !row.isShown()); }

    /** The departments of the wave, against the earlier one where there is one. */
    static HeatMap ofDepartments(Snapshot now, Optional<Snapshot> before) {
        var rows = new ArrayList<>(List.of(row(now, before, null, null, false, team -> true)));
        now.departments().forEach((department, name) -> {
            var teams = now.teams().stream().filter(team -> team.department().equals(department)).count();
            rows.add(row(now, before, department, name, teams > 1, team -> team.department().equals(department)));
        });
        return new HeatMap(null, null, corrected(rows));
    }

    /** One department and its teams. */
    static HeatMap ofTeams(Snapshot now, Optional<Snapshot> before, OrgUnitId department) {
        var name = now.departments().get(department);
        var rows = new ArrayList<>(List.of(row(now, before, department, name, false, team -> team.department().equals(department))));
        now.teams().stream().filter(team -> team.department().equals(department)).sorted(java.util.Comparator.comparing(team -> team.name().en()))
            .forEach(one -> rows.add(row(now, before, one.unit(), one.name(), false, team -> team.unit().equals(one.unit()))));
        return new HeatMap(department, name, corrected(rows));
    }

    /** The items of a dimension in a group; empty where the group is not shown. */
    static List<ItemFigure> items(Snapshot now, Optional<Snapshot> before, Dimension dimension, Predicate<Snapshot.Team> choice) {
        var group = now.group(choice);
        if (group.isEmpty()) return List.of();
        var earlier = before.flatMap(wave -> wave.group(choice));
        var items = now.instrument().items().stream().filter(item -> dimension == null || item.dimension() == dimension).toList();
        var shares = correctedShares(items.stream().map(item -> share(group.get(), earlier, List.of(item))).toList());
        return items.stream().map(item -> new ItemFigure(item, shares.get(items.indexOf(item)),
            group.get().distributions() && group.get().n() >= Snapshot.DISTRIBUTION_MINIMUM ? group.get().items().get(item.number() - 1) : null)).toList();
    }

    private static HeatMapRow row(Snapshot now, Optional<Snapshot> before, OrgUnitId unit, Localized name, boolean opens, Predicate<Snapshot.Team> choice) {
        var group = now.group(choice);
        var earlier = before.flatMap(wave -> wave.group(choice));
        var cells = Stream.concat(Stream.of((Dimension) null), Arrays.stream(Dimension.values()))
            .map(dimension -> new HeatMapCell(dimension, group.map(shown -> share(shown, earlier, items(now.instrument(), dimension))).orElse(null))).toList();
        return new HeatMapRow(unit, name, opens, now.invited(choice), group.map(Snapshot.Group::n).orElse(0), cells);
    }

    private static List<Item> items(Instrument instrument, Dimension dimension) { return dimension == null ? instrument.items() : instrument.items(dimension); }

    private static Share share(Snapshot.Group group, Optional<Snapshot.Group> earlier, List<Item> items) {
        var favourable = favourable(group, items);
        var share = Share.of(favourable, group.n());
        return earlier.map(before -> share.with(Change.between(favourable, group.n(), favourable(before, items), before.n()))).orElse(share);
    }

    private static double favourable(Snapshot.Group group, List<Item> items) {
        return items.stream().mapToInt(item -> group.items().get(item.number() - 1).favourable()).average().orElseThrow();
    }

    /** With every comparison of the table corrected for their number. */
    private static List<HeatMapRow> corrected(List<HeatMapRow> rows) {
        var cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
        var shares = correctedShares(cells.stream().map(HeatMapCell::share).toList()).iterator();
        return rows.stream().map(row -> new HeatMapRow(row.unit(), row.name(), row.opens(), row.invited(), row.n(),
            row.cells().stream().map(cell -> new HeatMapCell(cell.dimension(), shares.next())).toList())).toList();
    }

    private static List<Share> correctedShares(List<Share> shares) {
        var compared = shares.stream().filter(share -> share != null && share.change() != null).toList();
        var likelihoods = Proportions.corrected(compared.stream().map(share -> share.change().likelihood()).toList()).iterator();
        return shares.stream().map(share -> share == null || share.change() == null ? share : share.with(share.change().corrected(likelihoods.next()))).toList();
    }
}

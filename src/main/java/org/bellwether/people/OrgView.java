package org.bellwether.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where some people work on a day and how many report to them: as it is, or as it would be. */
public final class OrgView {

    private final OrgTree tree;
    private final Map<PersonId, List<OrgPlace>> places;
    private final Map<PersonId, Long> reports;

    OrgView(OrgTree tree, Map<PersonId, List<OrgPlace>> places, Map<PersonId, Long> reports) {
        this.tree = tree;
        this.places = places;
        this.reports = reports;
    }

    /** The unit and all below it; empty if it is not there. */
    public Set<OrgUnitId> below(OrgUnitId unit) { return tree.below(unit); }

    /** Those who hold a job of which that is true. */
    public Set<PersonId> holding(Predicate<OrgPlace> condition) {
        return places.entrySet().stream().filter(one -> one.getValue().stream().anyMatch(condition)).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Those to whom at least so many active people report with nobody between. */
    public Set<PersonId> managing(long least) { return reports.entrySet().stream().filter(one -> one.getValue() >= least).map(Map.Entry::getKey).collect(Collectors.toSet()); }
}

package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Works in a unit, by the main job or another one; with or without the units below it. */
@ApplicationScoped
class UnitCriterion implements CriterionKind {

    static final String BELOW = "BELOW";
    static final String ALONE = "ALONE";

    @PersistenceContext EntityManager entities;
    @Inject OrgUnits units;

    @Override public String code() { return "unit"; }
    @Override public String key() { return "audience.criterion.unit"; }
    @Override public int order() { return 10; }
    @Override public Shape shape() { return Shape.CHOICES; }
    @Override public List<String> modes() { return List.of(BELOW, ALONE); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        var meant = meant(criterion);
        return OtherJobs.orMain(new PeopleQuery(entities, among), "p.unit in :values", meant, "j.unit in :values", meant, today);
    }

    @Override
    public Optional<PersonSet> planned(Criterion criterion, LocalDate day, OrgView view) {
        var meant = ids(criterion.values());
        if (criterion.mode().equals(BELOW)) ids(criterion.values()).forEach(unit -> meant.addAll(view.below(unit)));
        return Optional.of(PersonSet.of(view.holding(place -> meant.contains(place.unit()))));
    }

    private Set<OrgUnitId> meant(Criterion criterion) {
        var chosen = ids(criterion.values());
        if (criterion.mode().equals(ALONE)) return chosen;
        var all = units.all();
        var meant = new HashSet<OrgUnitId>();
        chosen.forEach(unit -> OrgUnitRow.below(all, unit).forEach(row -> meant.add(row.id())));
        return meant;
    }

    static Set<OrgUnitId> ids(Collection<String> values) { return Criterion.ids(values, OrgUnitId::fromString).stream().collect(Collectors.toSet()); }

    @Override
    public Map<String, Localized> names(Collection<String> values) {
        var names = units.names();
        return ids(values).stream().filter(names::containsKey).collect(Collectors.toMap(OrgUnitId::toString, names::get));
    }

    @Override
    public List<Choice> choices(String text, int most) {
        return units.all().stream().filter(unit -> matches(unit, text.toLowerCase(Locale.ROOT))).limit(most)
            .map(unit -> new Choice(unit.id().toString(), new Localized(unit.name().en() + " (" + unit.code() + ")", unit.name().in(Locale.SIMPLIFIED_CHINESE) + " (" + unit.code() + ")"))).toList();
    }

    private static boolean matches(OrgUnitRow unit, String text) {
        return unit.name().en().toLowerCase(Locale.ROOT).contains(text) || unit.code().toLowerCase(Locale.ROOT).startsWith(text) || unit.name().zh() != null && unit.name().zh().contains(text);
    }
}

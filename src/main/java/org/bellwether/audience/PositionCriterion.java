package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;
import org.bellwether.people.PositionId;
import org.bellwether.people.Positions;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Holds a position, in the main job or another one. */
@ApplicationScoped
class PositionCriterion implements CriterionKind {

    @PersistenceContext EntityManager entities;
    @Inject Positions positions;

    @Override public String code() { return "position"; }
    @Override public String key() { return "audience.criterion.position"; }
    @Override public int order() { return 30; }
    @Override public Shape shape() { return Shape.CHOICES; }
    @Override public List<String> modes() { return List.of("AS"); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        var chosen = Criterion.ids(criterion.values(), PositionId::fromString);
        return OtherJobs.orMain(new PeopleQuery(entities, among), "p.jobTitle in (select q.title from Position q where q.id in :values)", chosen.stream().map(PositionId::value).toList(), "j.position in :values", chosen, today);
    }

    @Override
    public Optional<PersonSet> planned(Criterion criterion, LocalDate day, OrgView view) {
        var chosen = Set.copyOf(Criterion.ids(criterion.values(), PositionId::fromString));
        return Optional.of(PersonSet.of(view.holding(place -> chosen.contains(place.position()))));
    }

    @Override
    public Map<String, Localized> names(Collection<String> values) { return Choices.named(positions.titles(Criterion.ids(values, PositionId::fromString))); }

    @Override
    public List<Choice> choices(String text, int most) { return Choices.of(positions.containing(text, most)); }
}

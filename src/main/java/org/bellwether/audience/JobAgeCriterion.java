package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Has had the present main job for so many days; a job without a first day has always been. */
@ApplicationScoped
class JobAgeCriterion implements CriterionKind {

    static final String AT_LEAST = "AT_LEAST";
    static final String LESS_THAN = "LESS_THAN";

    @PersistenceContext EntityManager entities;

    @Override public String code() { return "job-age"; }
    @Override public String key() { return "audience.criterion.job-age"; }
    @Override public int order() { return 40; }
    @Override public Shape shape() { return Shape.NUMBER; }
    @Override public List<String> modes() { return List.of(LESS_THAN, AT_LEAST); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        var begun = criterion.mode().equals(AT_LEAST) ? "(j.fromOn is null or j.fromOn <= :bound)" : "j.fromOn > :bound";
        return new PeopleQuery(entities, among).matching("join Employment j on j.person = p.id", """
            j.main = true and (j.fromOn is null or j.fromOn <= :today) and (j.untilOn is null or j.untilOn >= :today) and\s""" + begun,
            Map.of("today", today, "bound", today.minusDays(Numbers.of(criterion))));
    }

    @Override
    public Optional<PersonSet> planned(Criterion criterion, LocalDate day, OrgView view) {
        var bound = day.minusDays(Numbers.of(criterion));
        var begun = criterion.mode().equals(AT_LEAST);
        return Optional.of(PersonSet.of(view.holding(place -> place.main() && begun == (place.from() == null || !place.from().isAfter(bound)))));
    }
}

package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Manages so many people: they have no other manager between them and this one. */
@ApplicationScoped
class ManagerCriterion implements CriterionKind {

    @PersistenceContext EntityManager entities;
    @Inject ReportingLines lines;

    @Override public String code() { return "manager"; }
    @Override public String key() { return "audience.criterion.manager"; }
    @Override public int order() { return 60; }
    @Override public Shape shape() { return Shape.NUMBER; }
    @Override public List<String> modes() { return List.of("AT_LEAST"); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        var least = Math.max(1, Numbers.of(criterion));
        var asked = among == null ? null : new HashSet<>(among);
        return PersonSet.of(lines.reports().entrySet().stream().filter(one -> one.getValue().size() >= least).map(java.util.Map.Entry::getKey).filter(one -> asked == null || asked.contains(one)).toList())
            .and(new PeopleQuery(entities, among).everyone());
    }
}

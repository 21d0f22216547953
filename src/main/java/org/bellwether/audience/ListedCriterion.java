package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Stands on a list of names. */
@ApplicationScoped
class ListedCriterion implements CriterionKind {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;

    @Override public String code() { return "listed"; }
    @Override public String key() { return "audience.criterion.listed"; }
    @Override public int order() { return 90; }
    @Override public Shape shape() { return Shape.PEOPLE; }
    @Override public List<String> modes() { return List.of("ON"); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        return new PeopleQuery(entities, among).anyOf("", "p.id in :values", "values", Criterion.ids(criterion.values(), PersonId::fromString).stream().map(PersonId::value).toList(), Map.of());
    }

    @Override
    public Map<String, Localized> names(Collection<String> values) {
        return persons.cards(Criterion.ids(values, PersonId::fromString)).values().stream().collect(Collectors.toMap(card -> card.id().toString(), card -> new Localized(card.name(), null)));
    }
}

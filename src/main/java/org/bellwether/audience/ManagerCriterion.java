package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Manages so many people: they have no other manager between them and this one. */
@ApplicationScoped
class ManagerCriterion implements CriterionKind {

    @PersistenceContext EntityManager entities;

    @Override public String code() { return "manager"; }
    @Override public String key() { return "audience.criterion.manager"; }
    @Override public int order() { return 60; }
    @Override public Shape shape() { return Shape.NUMBER; }
    @Override public List<String> modes() { return List.of("AT_LEAST"); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        var least = (long) Math.max(1, Numbers.of(criterion));
        var query = entities.createQuery("select l.manager from ReportingLine l join Person r on r.id = l.person where r.status = org.bellwether.people.PersonStatus.ACTIVE and l.manager is not null"
            + (among == null ? "" : " and l.manager in :among") + " group by l.manager having count(l) >= :least", PersonId.class).setParameter("least", least);
        if (among != null) query.setParameter("among", among);
        return PersonSet.of(query.getResultList()).and(new PeopleQuery(entities, among).everyone());
    }

    @Override
    public Optional<PersonSet> planned(Criterion criterion, LocalDate day, OrgView view) {
        return Optional.of(PersonSet.of(view.managing(Math.max(1, Numbers.of(criterion)))));
    }
}

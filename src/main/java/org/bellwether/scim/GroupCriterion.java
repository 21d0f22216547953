package org.bellwether.scim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.audience.Choice;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.CriterionKind;
import org.bellwether.audience.PeopleQuery;
import org.bellwether.audience.PersonSet;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Is on a list that a directory keeps. */
@ApplicationScoped
class GroupCriterion implements CriterionKind {

    @PersistenceContext EntityManager entities;
    @Inject ScimGroups groups;

    @Override public String code() { return "directory-group"; }
    @Override public String key() { return "scim.criterion.directory-group"; }
    @Override public int order() { return 85; }
    @Override public Shape shape() { return Shape.CHOICES; }
    @Override public List<String> modes() { return List.of("ON"); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        return new PeopleQuery(entities, among).anyOf("join ScimGroupMember g on g.person = p.id", "g.list in :values", "values", Criterion.ids(criterion.values(), ScimGroupId::fromString).stream().map(ScimGroupId::value).toList(), Map.of());
    }

    @Override
    public Map<String, Localized> names(Collection<String> values) {
        return groups.all().stream().filter(group -> values.contains(group.id().toString())).collect(Collectors.toMap(group -> group.id().toString(), group -> new Localized(group.name(), null)));
    }

    @Override
    public List<Choice> choices(String text, int most) {
        return groups.all().stream().filter(group -> group.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))).limit(most).map(group -> new Choice(group.id().toString(), new Localized(group.name(), null))).toList();
    }
}

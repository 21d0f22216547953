package org.bellwether.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.audience.Choice;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.CriterionKind;
import org.bellwether.audience.PeopleQuery;
import org.bellwether.audience.PersonSet;
import org.bellwether.people.PersonId;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Holds a certification that is valid, is to be renewed now, or is not valid any more. What was revoked is none of these. */
@ApplicationScoped
class CertificationCriterion implements CriterionKind {

    private static final String NEWEST = "join Award a on a.holder = p.id join AwardCycle y on y.award = a.id and y.number = a.lastNumber";

    @PersistenceContext EntityManager entities;

    @Override public String code() { return "certification"; }
    @Override public String key() { return "certification.criterion.certification"; }
    @Override public int order() { return 80; }
    @Override public Shape shape() { return Shape.CHOICES; }
    @Override public List<String> modes() { return List.of("VALID", "EXPIRING", "EXPIRED"); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        return new PeopleQuery(entities, among).anyOf(NEWEST, "a.certification in :values and y.revokedOn is null and " + dates(criterion.mode()), "values", Criterion.ids(criterion.values(), CertificationId::fromString), Map.of("today", today));
    }

    /** As {@link History#on} says of the newest cycle; the day until which it is valid is the first on which it is not. */
    private static String dates(String mode) {
        return switch (mode) {
            case "EXPIRING" -> "y.renewalOpens <= :today and y.validUntil > :today";
            case "EXPIRED" -> "y.validUntil <= :today";
            default -> "(y.validUntil is null or y.validUntil > :today)";
        };
    }

    @Override
    public Map<String, Localized> names(Collection<String> values) {
        var ids = Criterion.ids(values, CertificationId::fromString).stream().map(CertificationId::value).toList();
        if (ids.isEmpty()) return Map.of();
        return entities.createQuery("select c from Certification c where c.id in :ids", Certification.class).setParameter("ids", ids).getResultStream()
            .collect(Collectors.toMap(one -> one.id().toString(), Certification::name));
    }

    @Override
    public List<Choice> choices(String text, int most) {
        return entities.createQuery("select c from Certification c where lower(c.nameEn) like :text escape '!' or c.nameZh like :text escape '!' order by c.nameEn, c.id", Certification.class)
            .setParameter("text", Like.containing(text)).setMaxResults(most).getResultStream().map(one -> new Choice(one.id().toString(), one.name())).toList();
    }
}

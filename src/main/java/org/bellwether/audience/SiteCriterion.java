package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;
import org.bellwether.people.SiteId;
import org.bellwether.people.Sites;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Works at a site, by the main job or another one. */
@ApplicationScoped
class SiteCriterion implements CriterionKind {

    @PersistenceContext EntityManager entities;
    @Inject Sites sites;

    @Override public String code() { return "site"; }
    @Override public String key() { return "audience.criterion.site"; }
    @Override public int order() { return 20; }
    @Override public Shape shape() { return Shape.CHOICES; }
    @Override public List<String> modes() { return List.of("AT"); }

    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        var chosen = Criterion.ids(criterion.values(), SiteId::fromString);
        return OtherJobs.orMain(new PeopleQuery(entities, among), "p.site in (select s.name from Site s where s.id in :values)", chosen.stream().map(SiteId::value).toList(), "j.site in :values", chosen, today);
    }

    @Override
    public Optional<PersonSet> planned(Criterion criterion, LocalDate day, OrgView view) {
        var chosen = Set.copyOf(Criterion.ids(criterion.values(), SiteId::fromString));
        return Optional.of(PersonSet.of(view.holding(place -> chosen.contains(place.site()))));
    }

    @Override
    public Map<String, Localized> names(Collection<String> values) {
        return sites.names().entrySet().stream().filter(site -> values.contains(site.getKey().toString())).collect(Collectors.toMap(site -> site.getKey().toString(), site -> new Localized(site.getValue(), null)));
    }

    @Override
    public List<Choice> choices(String text, int most) { return Choices.containing(sites.names(), text, most); }
}

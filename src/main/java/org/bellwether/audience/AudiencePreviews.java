package org.bellwether.audience;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Chunks;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Says whom a rule means before it is kept, and why. Nothing changes. */
@Stateless
@RolesAllowed({Role.HR, Role.CIO, Role.ADMINISTRATOR})
public class AudiencePreviews {

    /** As many choices as are offered at once. */
    private static final int OFFERED = 12;

    @PersistenceContext EntityManager entities;
    @Inject CriterionKinds kinds;
    @Inject Persons persons;

    /** What a rule can ask about, in the order of the list. */
    public List<KindRow> kinds() { return kinds.all().stream().map(kind -> new KindRow(kind.code(), kind.key(), kind.shape(), kind.modes())).toList(); }

    /** What can be chosen for a condition of that kind, by a part of its name. */
    public List<Choice> choices(String kind, String text) { return kinds.find(kind).map(found -> found.choices(text == null ? "" : text.strip(), OFFERED)).orElse(List.of()); }

    /** What the values of a condition are called. */
    public Map<String, Localized> names(Criterion criterion) { return kinds.find(criterion.kind()).map(kind -> kind.names(criterion.values())).orElse(Map.of()); }

    /**
     * Whom the rule means now.
     *
     * @param present the audience whose rule it would be; null for a new one
     * @throws RuleViolation if the rule makes no sense
     */
    @ReadsPersonalData("audience")
    public AudiencePreview of(AudienceRule rule, AudienceId present) {
        kinds.check(rule);
        var run = kinds.run(null);
        var members = run.members(rule);
        var before = present == null ? PersonSet.NOBODY : members(present);
        return new AudiencePreview(members, run.everyone().size(), members.without(before), before.without(members), rule.groups().stream()
            .map(group -> new AudiencePreview.GroupCount(run.members(group).size(), group.criteria().stream().map(one -> run.meant(one).size()).toList())).toList());
    }

    private PersonSet members(AudienceId id) {
        return PersonSet.ofIds(entities.createQuery("select m.person from AudienceMember m where m.audience = :id", Long.class).setParameter("id", id.value()).getResultList().stream().mapToLong(Long::longValue));
    }

    /**
     * The people who are named in the text, one on each line, by their sign-in name or personnel number; as values of a condition.
     *
     * @throws RuleViolation if a line names nobody, with its number
     */
    @ReadsPersonalData("audience")
    public List<String> people(String text) {
        var lines = text == null ? List.<String>of() : text.lines().map(String::strip).toList();
        if (lines.size() > Criterion.MOST_VALUES) throw new RuleViolation("audience.criterion.many", Criterion.MOST_VALUES);
        var known = known(lines.stream().filter(line -> !line.isEmpty()).toList());
        var people = new LinkedHashSet<String>();
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            if (line.isEmpty()) continue;
            var person = known.get(line.toLowerCase(Locale.ROOT));
            if (person == null) throw new RuleViolation("audience.criterion.nobody", number + 1, line);
            people.add(person.toString());
        }
        return List.copyOf(people);
    }

    private Map<String, PersonId> known(List<String> names) {
        var known = new HashMap<String, PersonId>();
        for (var some : Chunks.of(names)) {
            entities.createQuery("select lower(p.number), p.id from Person p where lower(p.number) in :names", Object[].class)
                .setParameter("names", some.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList())
                .getResultList().forEach(row -> known.put((String) row[0], new PersonId((Long) row[1])));
        }
        known.putAll(persons.byLogins(names));
        return known;
    }

    /** Under which names these people sign in. */
    @ReadsPersonalData("audience")
    public List<String> logins(List<String> people) { return persons.cards(Criterion.ids(people, PersonId::fromString)).values().stream().map(PersonCard::login).sorted().toList(); }

    /** @throws RuleViolation if that is nobody's sign-in name or personnel number */
    public PersonId person(String name) {
        var found = people(name);
        if (found.size() != 1) throw new RuleViolation("audience.criterion.one-person");
        return PersonId.fromString(found.get(0));
    }

    public String name(PersonId person) { return persons.card(person).name(); }

    /** Some of these people, by name. */
    @ReadsPersonalData("audience")
    public List<PersonCard> names(PersonSet people, Window window) {
        if (people.isEmpty()) return List.of();
        var chosen = entities.createQuery("select p.id from Person p order by p.fullName, p.id", Long.class).getResultStream().map(PersonId::new).filter(people::contains)
            .skip(window.offset()).limit(window.limit()).toList();
        return persons.cards(chosen).values().stream().sorted(Comparator.comparing(PersonCard::name).thenComparing(card -> card.id().value())).toList();
    }

    /** Why that person would belong to it, or would not. */
    @ReadsPersonalData("audience")
    public Explanation explain(AudienceRule rule, PersonId person) {
        kinds.check(rule);
        var run = kinds.run(List.of(persons.card(person).id()));
        return Explanation.of(rule, criterion -> run.meant(criterion).contains(person));
    }
}

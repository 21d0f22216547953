package org.bellwether.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who manages whom today: whoever the main job names, otherwise the nearest head above who is not the person. A deputy acts
 * for a manager while that lasts; nobody acts on themselves.
 */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class ReportingLines {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject EnterpriseDay days;

    /** Whose people the caller may look after: their own if they have any, then those of whom they stand in for, by name. */
    public List<Leader> leaders() {
        var leaders = new ArrayList<Leader>();
        if (manages(caller.person())) leaders.add(new Leader(caller.person(), caller.getName(), false));
        var others = stoodInFor().stream().filter(this::manages).toList();
        var cards = persons.cards(others);
        others.forEach(manager -> leaders.add(new Leader(manager, cards.get(manager).name(), true)));
        return leaders;
    }

    private boolean manages(PersonId person) {
        return !entities.createQuery("select l.person from ReportingLine l where l.manager = :person", Long.class).setParameter("person", person).setMaxResults(1).getResultList().isEmpty();
    }

    /**
     * What the lines of everyone below that manager begin with.
     *
     * @throws Forbidden if these are not the caller's people, and the caller does not stand in for that manager today
     */
    public String below(PersonId manager) {
        if (!manager.equals(caller.person())) {
            if (!standsInFor(manager)) throw new Forbidden("people.team.not-yours");
            UseCase.onBehalfOf(manager.value());
        }
        return prefix(manager);
    }

    private boolean standsInFor(PersonId manager) { return stoodInFor().contains(manager); }

    private List<PersonId> stoodInFor() { return StandIns.of(entities, caller.person(), clock.instant()); }

    private String prefix(PersonId manager) { return line(manager) + manager + "."; }

    private String line(PersonId person) {
        return entities.createQuery("select l.line from ReportingLine l where l.person = :person", String.class).setParameter("person", person.value()).getResultStream().findFirst().orElse("");
    }

    /** Whether the caller manages that person, directly or from above, or stands in today for somebody who does. Nobody leads themselves. */
    public boolean leads(PersonId person) {
        if (person.equals(caller.person())) return false;
        var line = line(person);
        if (line.contains(caller.person() + ".")) return true;
        var manager = stoodInFor(line);
        manager.ifPresent(one -> UseCase.onBehalfOf(one.value()));
        return manager.isPresent();
    }

    /** For whom the caller leads that person as a deputy; empty where they do so themselves, or not at all. */
    public Optional<PersonId> behalf(PersonId person) {
        var line = line(person);
        return person.equals(caller.person()) || line.contains(caller.person() + ".") ? Optional.empty() : stoodInFor(line);
    }

    private Optional<PersonId> stoodInFor(String line) { return stoodInFor().stream().filter(manager -> line.contains(manager + ".")).findFirst(); }

    /** Of these, those whom {@link #leads} means, by the same rule. Where the caller stands in for several managers of theirs, the trail names the first by name. */
    public Set<PersonId> led(Set<PersonId> people) {
        if (people.isEmpty()) return Set.of();
        var others = stoodInFor();
        var lines = lines(people);
        lines.keySet().remove(caller.person());
        var own = lines.keySet().stream().filter(person -> lines.get(person).contains(caller.person() + ".")).collect(Collectors.toSet());
        var deputed = lines.keySet().stream().filter(person -> !own.contains(person) && others.stream().anyMatch(manager -> lines.get(person).contains(manager + "."))).collect(Collectors.toSet());
        others.stream().filter(manager -> deputed.stream().anyMatch(person -> lines.get(person).contains(manager + "."))).findFirst().ifPresent(manager -> UseCase.onBehalfOf(manager.value()));
        own.addAll(deputed);
        return own;
    }

    private Map<PersonId, String> lines(Set<PersonId> people) {
        var lines = new HashMap<PersonId, String>();
        entities.createQuery("select l.person, l.line from ReportingLine l where l.person in :people", Object[].class).setParameter("people", people.stream().map(PersonId::value).toList())
            .getResultStream().forEach(row -> lines.put(new PersonId((Long) row[0]), (String) row[1]));
        return lines;
    }

    /** Finds out anew who reports to whom; nobody has to but who has put people into the database by another way. */
    @PermitAll
    public void rewrite() { new ReportingWriter(entities, days.today(), OrgTree.of(entities)).write(); }
}

package org.bellwether.certification;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What a manager's people hold, and what of it ends. */
@Stateless
@RolesAllowed(Role.MANAGER)
public class TeamCertifications {

    /** A certification of one of them, and where they stand with it today. */
    public record Row(Localized name, Status status, LocalDate certifiedOn, LocalDate lastDay) implements Serializable { }

    @PersistenceContext EntityManager entities;
    @Inject ReportingLines lines;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Of each of these people, how many certifications are to be renewed now or have lapsed; of whom it is none, and of whoever is not led by the caller, nothing. */
    public Map<PersonId, Integer> ending(Collection<PersonId> people) {
        var led = lines.led(new HashSet<>(people));
        var counts = new HashMap<PersonId, Integer>();
        if (led.isEmpty()) return counts;
        entities.createQuery("""
            select a.holder, count(a) from Award a join AwardCycle y on y.award = a.id and y.number = a.lastNumber
            where a.holder in :people and y.revokedOn is null and y.renewalOpens <= :today group by a.holder""", Object[].class)
            .setParameter("people", led).setParameter("today", today()).getResultList().forEach(row -> counts.put((PersonId) row[0], ((Long) row[1]).intValue()));
        return counts;
    }

    /**
     * What one of them holds or held, what ends first standing first.
     *
     * @throws Forbidden if that is none of the caller's people
     */
    @ReadsPersonalData("holders")
    public List<Row> of(PersonId person) {
        if (!lines.leads(person)) throw new Forbidden("people.team.not-yours");
        var today = today();
        return entities.createQuery("select c, y from Award a join AwardCycle y on y.award = a.id join Certification c on c.id = a.certification where a.holder = :person and y.number = a.lastNumber", Object[].class)
            .setParameter("person", person).getResultStream().map(row -> row((Certification) row[0], (AwardCycle) row[1], today))
            .sorted(java.util.Comparator.comparing(Row::lastDay, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))).toList();
    }

    private static Row row(Certification certification, AwardCycle cycle, LocalDate today) {
        return new Row(certification.name(), History.of(List.of(cycle.fact())).on(today).status(), cycle.certifiedOn(), cycle.validity().lastDay());
    }

    private LocalDate today() { return LocalDate.now(clock.withZone(caller.zone())); }
}

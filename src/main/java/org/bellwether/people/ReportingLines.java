package org.bellwether.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who manages whom today: whoever the main job names, otherwise the nearest head above who is not the person. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class ReportingLines {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** The active people who report to each manager; whoever manages nobody is not in it. */
    @PermitAll
    public Map<PersonId, Set<PersonId>> reports() {
        var tree = OrgTree.of(entities);
        var reports = new HashMap<PersonId, Set<PersonId>>();
        entities.createQuery("""
            select p.id, p.unit, j.manager from Person p left join Employment j on j.person = p.id and j.main = true and\s""" + Organisation.ON + " where p.status = :active", Object[].class)
            .setParameter("day", LocalDate.now(clock)).setParameter("active", PersonStatus.ACTIVE).getResultList().forEach(row -> {
                var person = new PersonId((Long) row[0]);
                var manager = row[2] == null ? tree.managerOf(person, (OrgUnitId) row[1]) : (PersonId) row[2];
                if (manager != null) reports.computeIfAbsent(manager, one -> new HashSet<>()).add(person);
            });
        return reports;
    }
}

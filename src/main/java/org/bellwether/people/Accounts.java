package org.bellwether.people;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who may act as whom: the roles of a person as they are now. Called by the sign-in itself, before there is a caller. */
@Stateless
@PermitAll
public class Accounts {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** The roles that the person holds now; empty if they may not be here (unknown, suspended, ended). */
    public Optional<Set<String>> rolesOf(PersonId id) {
        var person = entities.find(Person.class, id.value());
        if (person == null || person.status() != PersonStatus.ACTIVE) return Optional.empty();
        var roles = new HashSet<>(entities.createQuery("select r.role from AccountRole r where r.person = :id", String.class)
            .setParameter("id", id.value()).getResultList());
        roles.add(Role.EMPLOYEE);
        if (leads(id)) roles.add(Role.MANAGER);
        return Optional.of(Set.copyOf(roles));
    }

    /** Whether anybody can administer this installation yet. */
    public boolean hasAdministrator() {
        return entities.createQuery("select count(r) from AccountRole r where r.role = :role", Long.class)
            .setParameter("role", Role.ADMINISTRATOR).getSingleResult() > 0;
    }

    /** Whether somebody reports to them, or to whom they stand in for today. */
    private boolean leads(PersonId id) {
        if (manages(id)) return true;
        return StandIns.of(entities, id, clock.instant()).stream().anyMatch(this::manages);
    }

    private boolean manages(PersonId id) {
        return !entities.createQuery("select l.person from ReportingLine l where l.manager = :id", Long.class).setParameter("id", id).setMaxResults(1).getResultList().isEmpty();
    }
}

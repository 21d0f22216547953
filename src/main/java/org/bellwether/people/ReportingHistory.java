package org.bellwether.people;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who reported to whom on another day than today. It does not move when people do. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class ReportingHistory {

    @PersistenceContext EntityManager entities;
    @Inject ReportingLines lines;

    /**
     * Whoever reported to that manager on that day, directly or through others.
     *
     * @throws Forbidden if that is not the caller, who does not stand in for them today either
     */
    public List<Reported> of(PersonId manager, LocalDate day) {
        lines.below(manager);
        return new LinesOfDay(entities, day).below(manager);
    }
}

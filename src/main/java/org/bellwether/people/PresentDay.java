package org.bellwether.people;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A new day has begun (UTC): what was planned for it holds from now on. */
@Stateless
@PermitAll
public class PresentDay {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Event<PeopleChanged> changes;

    public void begin() {
        var touched = new Present(entities, LocalDate.now(clock)).write();
        if (!touched.isEmpty()) changes.fire(new PeopleChanged(touched));
    }
}

package org.bellwether.people;


import org.bellwether.platform.EnterpriseDay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A new day has begun in the enterprise: what was planned for it holds from now on. */
@Stateless
@PermitAll
public class PresentDay {

    @PersistenceContext EntityManager entities;
    @Inject EnterpriseDay days;
    @Inject Event<PeopleChanged> changes;

    public void begin() {
        var touched = new Present(entities, days.today()).write();
        if (!touched.isEmpty()) changes.fire(new PeopleChanged(touched));
    }
}

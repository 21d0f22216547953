package org.bellwether.people;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The places where people work. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Sites {

    @PersistenceContext EntityManager entities;

    /** What each site is called, by name. */
    @PermitAll
    public Map<SiteId, String> names() {
        var names = new LinkedHashMap<SiteId, String>();
        entities.createQuery("select s from Site s order by s.name", Site.class).getResultList().forEach(site -> names.put(site.id(), site.name()));
        return names;
    }
}

package org.bellwether.scim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.bellwether.platform.audit.ActingPrograms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Names the directories that act, for the trail. */
@Stateless
@PermitAll
public class ScimActors implements ActingPrograms {

    @PersistenceContext EntityManager entities;

    @Override
    public Map<Long, String> names(Collection<Long> actors) {
        var names = new HashMap<Long, String>();
        if (actors.isEmpty()) return names;
        entities.createQuery("select c.id, c.name from ScimClient c where c.id in :ids", Object[].class).setParameter("ids", actors).getResultStream().forEach(row -> names.put((Long) row[0], "SCIM: " + row[1]));
        return names;
    }
}

package org.bellwether.ldap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.bellwether.platform.audit.ActingPrograms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Names the directories that act at night, for the trail. */
@Stateless
@PermitAll
public class LdapActors implements ActingPrograms {

    @PersistenceContext EntityManager entities;

    @Override
    public Map<Long, String> names(Collection<Long> actors) {
        var names = new HashMap<Long, String>();
        if (actors.isEmpty()) return names;
        entities.createQuery("select d.id, d.name from LdapDirectory d where d.id in :ids", Object[].class).setParameter("ids", actors).getResultStream().forEach(row -> names.put((Long) row[0], "LDAP: " + row[1]));
        return names;
    }
}

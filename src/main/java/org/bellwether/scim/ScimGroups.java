package org.bellwether.scim;

import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.people.PersonStatus;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The lists of people that directories keep, for whoever chooses people by them. */
@Stateless
@PermitAll
public class ScimGroups {

    @PersistenceContext EntityManager entities;

    /** All of them by name, each with how many active people are on it. */
    public List<ScimGroupRow> all() {
        return entities.createQuery("""
            select g.id, g.displayName, count(p) from ScimGroup g left join ScimGroupMember gm on gm.list = g.id left join Person p on p.id = gm.person and p.status = :active
            group by g.id, g.displayName order by g.displayName""", Object[].class).setParameter("active", PersonStatus.ACTIVE).getResultStream()
            .map(row -> new ScimGroupRow(new ScimGroupId((Long) row[0]), (String) row[1], (Long) row[2])).toList();
    }

    /** The active people on that list; nobody where there is none such any more. */
    public List<PersonId> members(ScimGroupId group) {
        return entities.createQuery("select p.id from ScimGroupMember gm join Person p on p.id = gm.person where gm.list = :id and p.status = :active order by p.id", Long.class)
            .setParameter("id", group.value()).setParameter("active", PersonStatus.ACTIVE).getResultStream().map(PersonId::new).toList();
    }
}

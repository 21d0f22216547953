package org.bellwether.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.paging.Like;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What people can be. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Positions {

    @PersistenceContext EntityManager entities;

    /** The titles of those that are known. */
    @PermitAll
    public Map<PositionId, String> titles(Collection<PositionId> ids) {
        if (ids.isEmpty()) return Map.of();
        return map(entities.createQuery("select p from Position p where p.id in :ids", Position.class).setParameter("ids", ids.stream().map(PositionId::value).toList()).getResultList());
    }

    /** Those with the text in their title, by title. */
    @PermitAll
    public Map<PositionId, String> containing(String text, int most) {
        return map(entities.createQuery("select p from Position p where lower(p.title) like :text escape '!' order by p.title", Position.class)
            .setParameter("text", Like.containing(text)).setMaxResults(most).getResultList());
    }

    private static Map<PositionId, String> map(List<Position> positions) {
        var map = new LinkedHashMap<PositionId, String>();
        positions.forEach(position -> map.put(position.id(), position.title()));
        return map;
    }
}

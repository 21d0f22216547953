package org.bellwether.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

/** Finds positions and sites by their names; one that nobody has mentioned before is written down. */
final class Posts {

    private final EntityManager entities;
    private final Map<String, PositionId> positions = new HashMap<>();
    private final Map<String, SiteId> sites = new HashMap<>();

    Posts(EntityManager entities) { this.entities = entities; }

    /** @param timeZone the clock of the site, where it is new */
    Post of(OrgUnitId unit, String position, String site, String timeZone, PersonId manager) {
        return new Post(unit, position(position.strip()), site(site.strip(), timeZone), manager);
    }

    /** As {@link #of}, without writing down a position or a site that nobody knows yet. */
    Post known(OrgUnitId unit, String position, String site, PersonId manager) {
        return new Post(unit, positionOf(position.strip()).map(Position::id).orElseGet(PositionId::fresh), siteOf(site.strip()).map(Site::id).orElseGet(SiteId::fresh), manager);
    }

    private Optional<Position> positionOf(String title) { return entities.createQuery("select p from Position p where p.title = :title", Position.class).setParameter("title", title).getResultStream().findFirst(); }

    private Optional<Site> siteOf(String name) { return entities.createQuery("select s from Site s where s.name = :name", Site.class).setParameter("name", name).getResultStream().findFirst(); }

    PositionId position(String title) { return positions.computeIfAbsent(title, this::found); }

    private PositionId found(String title) {
        return positionOf(title).orElseGet(() -> {
            var fresh = new Position(PositionId.fresh(), title);
            entities.persist(fresh);
            entities.flush(); // What refers to it is written without knowing it.
            return fresh;
        }).id();
    }

    SiteId site(String name, String timeZone) { return sites.computeIfAbsent(name, wanted -> found(wanted, timeZone)); }

    private SiteId found(String name, String timeZone) {
        return siteOf(name).orElseGet(() -> {
            var fresh = new Site(SiteId.fresh(), name, timeZone);
            entities.persist(fresh);
            entities.flush(); // What refers to it is written without knowing it.
            return fresh;
        }).id();
    }
}

package org.bellwether.programme;

import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.search.SearchSource;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds what the programme keeps by title or code, for the steering group. */
abstract class TitleSearch implements SearchSource {

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;

    /** The page that shows one of them, up to its id. */
    abstract String page();

    /** Those with the text in title or code, the latest first: of each its id, code and titles. */
    abstract String query();

    @Override
    public List<SearchHit> find(String text, int most) {
        if (!caller.has(Role.CIO) && !caller.has(Role.EXECUTIVE)) return List.of();
        return entities.createQuery(query(), Object[].class).setParameter("text", Like.containing(text)).setMaxResults(most).getResultStream()
            .map(row -> new SearchHit(new Localized((String) row[2], (String) row[3]), new Localized((String) row[1], null), page() + Id.format((Long) row[0]))).toList();
    }
}

package org.bellwether.audience;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.bellwether.people.PeopleChanged;
import org.bellwether.people.PersonId;
import org.bellwether.platform.paging.Chunks;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Remembers about whom something has changed, until their audiences have been looked at. */
@Stateless
@PermitAll
public class StaleMembers {

    /** Above so many it is cheaper to look at everyone. */
    private static final int MANY = 2_000;

    /**
     * What was written down so far.
     *
     * @param notes  the notes that say so
     * @param anyone whether everybody has to be looked at
     */
    public record Stale(List<Long> notes, boolean anyone, List<PersonId> people) { }

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    public void changed(@Observes PeopleChanged changed) {
        if (changed.people() == null) anyone();
        else mark(changed.people());
    }

    /** Something has changed that a condition may ask about; called in the transaction that changed it. */
    public void mark(Collection<PersonId> people) {
        if (people.size() > MANY) anyone();
        else people.forEach(person -> entities.persist(new StalePerson(person, clock.instant())));
    }

    /** It may be anyone. */
    public void anyone() { entities.persist(new StalePerson(null, clock.instant())); }

    public Stale look() {
        var notes = entities.createQuery("select s from StalePerson s", StalePerson.class).setMaxResults(2 * MANY).getResultList();
        var people = notes.stream().map(StalePerson::person).filter(Objects::nonNull).distinct().toList();
        return new Stale(notes.stream().map(StalePerson::id).toList(), people.size() > MANY || notes.stream().anyMatch(note -> note.person() == null), people);
    }

    /** What these notes said has been done. */
    public void forget(List<Long> notes) {
        for (var some : Chunks.of(notes)) {
            entities.createQuery("delete from StalePerson s where s.id in :notes").setParameter("notes", some).executeUpdate();
        }
    }
}

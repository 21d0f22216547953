package org.bellwether.people;

import java.time.Clock;
import java.util.List;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.AuditKind;
import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where somebody is signed in. A session whose row is gone has ended, whatever its cookies say. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class OpenSessions {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Caller caller;
    @Inject Trail trail;
    @Inject Event<SessionsEnded> ended;

    /** Somebody has signed in; what has ended by itself is forgotten. */
    @PermitAll
    public void begin(PersonId person, String binding, String address, String browser) {
        var now = clock.instant();
        entities.createQuery("delete from OpenSession s where s.seenAt < :past").setParameter("past", now.minus(OpenSession.IDLE)).executeUpdate();
        entities.persist(new OpenSession(person, binding, address, browser, now));
    }

    /** Whether that session is still one; it is in use now. Any number of requests of one browser may ask at once. */
    @PermitAll
    public boolean seen(String binding) {
        var now = clock.instant();
        var moved = entities.createQuery("update OpenSession s set s.seenAt = :now where s.binding = :binding and s.seenAt < :past")
            .setParameter("now", now).setParameter("binding", binding).setParameter("past", now.minus(OpenSession.SEEN)).executeUpdate();
        return moved > 0 || entities.createQuery("select count(s) from OpenSession s where s.binding = :binding", Long.class).setParameter("binding", binding).getSingleResult() > 0;
    }

    /** Its person ended it. */
    @PermitAll
    public void end(String binding) { entities.createQuery("delete from OpenSession s where s.binding = :binding").setParameter("binding", binding).executeUpdate(); }

    /** All of that person's, wherever they are, but for one. */
    @PermitAll
    public void endAll(PersonId person, String butFor) {
        var gone = entities.createQuery("delete from OpenSession s where s.person = :person and s.binding <> :kept").setParameter("person", person).setParameter("kept", butFor == null ? "-" : butFor).executeUpdate();
        for (var one = 0; one < gone; one++) trail.ended(person.value());
        ended.fire(new SessionsEnded(person));
    }

    /** Where the caller is signed in, the latest first. */
    public List<SessionRow> mine() {
        return entities.createQuery("select s.id, s.address, s.browser, s.begunAt, s.seenAt, s.binding from OpenSession s where s.person = :person and s.seenAt >= :past order by s.seenAt desc, s.id", Object[].class)
            .setParameter("person", caller.person()).setParameter("past", clock.instant().minus(OpenSession.IDLE)).getResultStream()
            .map(row -> new SessionRow(new SessionId((Long) row[0]), (String) row[1], (String) row[2], (java.time.Instant) row[3], (java.time.Instant) row[4], row[5].equals(caller.sitting()))).toList();
    }

    /** @throws NotFound if the caller has no such session */
    public void endMine(SessionId id) {
        var gone = entities.createQuery("delete from OpenSession s where s.id = :id and s.person = :person").setParameter("id", id.value()).setParameter("person", caller.person()).executeUpdate();
        if (gone == 0) throw new NotFound("people.session.unknown");
        trail.ended(caller.person().value());
        ended.fire(new SessionsEnded(caller.person()));
    }

    /** All of the caller's but the one that asks. */
    public void endOthers() { endAll(caller.person(), caller.sitting()); }
}

package org.bellwether.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.ErasedPerson;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Those who have left, on their way to being nobody. Only the feature that erases people calls it. */
@Stateless
@PermitAll
public class Leavers {

    /** Eight characters tell more people apart than any enterprise has lost. */
    private static final int PSEUDONYM = 8;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Event<PeopleChanged> changes;

    /**
     * Holds somebody who is to be erased until the transaction ends.
     *
     * @throws RuleViolation if they belong here, or were erased before
     */
    public ErasedPerson claim(PersonId id) {
        var person = entities.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null) throw new NotFound("people.person.unknown", id);
        if (person.erased()) throw new RuleViolation("people.person.erased");
        if (person.status() != PersonStatus.ENDED) throw new RuleViolation("people.person.still-here");
        var pseudonym = "Person-" + Secrets.fingerprint(Secrets.word(16)).substring(0, PSEUDONYM).toUpperCase(Locale.ROOT);
        return new ErasedPerson(id.value(), person.login(), person.number(), person.fullName(), person.details().email(), pseudonym);
    }

    /** From now on there is only the pseudonym. Past the trail, which would keep the name that went. */
    public void unname(ErasedPerson person) {
        Sql.run(entities, "update person set login = ?, full_name = ?, personnel_number = null, email = null, language = 'en', time_zone = 'UTC', erased_at = ?, version = version + 1 where id = ?",
            person.pseudonym().toLowerCase(Locale.ROOT), person.pseudonym(), clock.instant(), person.id());
        entities.refresh(entities.find(Person.class, person.id()));
        changes.fire(PeopleChanged.of(new PersonId(person.id())));
    }

    /** Those who left before that day and are not erased yet, who left first at the head. */
    public List<PersonId> before(LocalDate day, int most) {
        return entities.createQuery("select p.id from Person p where p.status = :ended and p.erasedAt is null and p.leftOn < :day order by p.leftOn, p.id", Long.class)
            .setParameter("ended", PersonStatus.ENDED).setParameter("day", day).setMaxResults(most).getResultStream().map(PersonId::new).toList();
    }

    /** How many {@link #before} would name in all. */
    public long countBefore(LocalDate day) {
        return entities.createQuery("select count(p) from Person p where p.status = :ended and p.erasedAt is null and p.leftOn < :day", Long.class)
            .setParameter("ended", PersonStatus.ENDED).setParameter("day", day).getSingleResult();
    }
}

package org.bellwether.people;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;

/** Those who administer the installation: there is always one who can come in. */
final class Administrators {

    private Administrators() { }

    static boolean includes(EntityManager entities, PersonId person) { return entities.find(AccountRole.class, AccountRole.key(person, Role.ADMINISTRATOR)) != null; }

    /** Whether the person was given a role, and so more than everybody. */
    static boolean holdRoles(EntityManager entities, PersonId person) {
        return entities.createQuery("select count(r) from AccountRole r where r.person = :person", Long.class).setParameter("person", person.value()).getSingleResult() > 0;
    }

    /** Who comes back is not what they were: what was given by hand has to be given anew. */
    static void takeRoles(EntityManager entities, PersonId person) {
        entities.createQuery("select r from AccountRole r where r.person = :person", AccountRole.class).setParameter("person", person.value()).setFlushMode(FlushModeType.COMMIT).getResultList().forEach(entities::remove);
    }

    /**
     * Whoever asks holds all administrators until the transaction ends: two of them cannot demote each other.
     *
     * @throws RuleViolation if nobody else would be left who can come in
     */
    static void requireAnother(EntityManager entities, PersonId person) {
        if (!includes(entities, person)) return;
        var able = entities.createQuery("""
            select a from Account a join AccountRole r on r.person = a.person join Person p on p.id = a.person
            where r.role = :role and p.status = :active and (a.passwordHash is not null or a.demo = true) order by a.person""", Account.class)
            .setParameter("role", Role.ADMINISTRATOR).setParameter("active", PersonStatus.ACTIVE).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (able.stream().allMatch(account -> account.person().equals(person))) throw new RuleViolation("people.account.last");
    }
}

package org.bellwether.people;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.persistence.EntityManager;

/** Those who administer the installation: there is always one who can come in. */
final class Administrators {

    private Administrators() { }

    static boolean includes(EntityManager entities, PersonId person) { return entities.find(AccountRole.class, AccountRole.key(person, Role.ADMINISTRATOR)) != null; }

    /** @throws RuleViolation if nobody else would be left */
    static void requireAnother(EntityManager entities, PersonId person) {
        if (!includes(entities, person)) return;
        var others = entities.createQuery("select count(r) from AccountRole r join Person p on p.id = r.person where r.role = :role and r.person <> :person and p.status = :active", Long.class)
            .setParameter("role", Role.ADMINISTRATOR).setParameter("person", person.value()).setParameter("active", PersonStatus.ACTIVE).getSingleResult();
        if (others == 0) throw new RuleViolation("people.account.last");
    }
}

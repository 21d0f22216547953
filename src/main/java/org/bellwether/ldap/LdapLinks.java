package org.bellwether.ldap;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whose password each entry's is. */
@Stateless
@PermitAll
public class LdapLinks {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Clock clock;

    /** In which of the directories that check passwords that person has an entry; empty as long as none was found. */
    public Optional<LdapDirectoryId> of(PersonId person) {
        return entities.createQuery("select l from LdapLink l where l.person = :person and l.directory in (select d.id from LdapDirectory d where d.signIn = true) order by l.linkedAt, l.id", LdapLink.class)
            .setParameter("person", person).setMaxResults(1).getResultStream().findFirst().map(LdapLink::directory);
    }

    /**
     * Forgets which entry's password is that person's, who has got another one: at the next sign-in it is looked for anew.
     *
     * @throws NotFound if nobody of that sign-in name is linked
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void forget(LdapDirectoryId directory, String login) {
        var person = persons.byLogins(List.of(login == null ? "" : login.strip())).values().stream().findFirst().orElseThrow(() -> new NotFound("ldap.link.none"));
        entities.remove(entities.createQuery("select l from LdapLink l where l.directory = :directory and l.person = :person", LdapLink.class).setParameter("directory", directory.value()).setParameter("person", person)
            .getResultStream().findFirst().orElseThrow(() -> new NotFound("ldap.link.none")));
    }

    /** Whether that entry's password may be that person's: it is theirs already, or neither has another one. */
    public boolean fits(LdapDirectoryId directory, String stable, PersonId person) {
        return entities.createQuery("select l from LdapLink l where l.directory = :directory and (l.stable = :stable or l.person = :person)", LdapLink.class)
            .setParameter("directory", directory.value()).setParameter("stable", stable).setParameter("person", person).getResultStream().allMatch(link -> link.stable().equals(stable) && link.person().equals(person));
    }

    /**
     * From now on that entry's password is that person's.
     *
     * @return whether it is; another one may have been quicker
     */
    public boolean link(LdapDirectoryId directory, String stable, PersonId person) {
        if (!fits(directory, stable, person)) return false;
        var known = entities.createQuery("select count(l) from LdapLink l where l.directory = :directory and l.person = :person", Long.class).setParameter("directory", directory.value()).setParameter("person", person).getSingleResult();
        if (known == 0) entities.persist(new LdapLink(directory, stable, person, clock.instant()));
        return true;
    }
}

package org.bellwether.scim;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.people.PersonStatus;

import jakarta.persistence.EntityManager;

/** Asks whether people are there, and where. */
record Where(EntityManager entities) {

    OrgUnitId of(PersonId person) { return entities.createQuery("select p.unit from Person p where p.id = :id", OrgUnitId.class).setParameter("id", person.value()).getSingleResult(); }

    boolean there(PersonId person) {
        return entities.createQuery("select count(p) from Person p where p.id = :id and p.status <> :ended", Long.class).setParameter("id", person.value()).setParameter("ended", PersonStatus.ENDED).getSingleResult() > 0;
    }
}

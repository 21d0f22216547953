package org.bellwether.people;

import java.util.Collection;
import java.util.Set;

import org.bellwether.platform.storage.FileHolder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The files of HR that were taken are wanted as long as their import is known. */
@Stateless
@PermitAll
public class PeopleImportFilesHeld implements FileHolder {

    @PersistenceContext EntityManager entities;

    @Override
    public Set<String> held(Collection<String> names) {
        return Set.copyOf(entities.createQuery("select distinct i.sha256 from PeopleImport i where i.sha256 in :names", String.class).setParameter("names", names).getResultList());
    }
}

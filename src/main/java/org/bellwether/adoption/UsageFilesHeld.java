package org.bellwether.adoption;

import java.util.Collection;
import java.util.Set;

import org.bellwether.platform.storage.FileHolder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The usage files that were taken are wanted, whatever became of their lines. */
@Stateless
@PermitAll
public class UsageFilesHeld implements FileHolder {

    @PersistenceContext EntityManager entities;

    @Override
    public Set<String> held(Collection<String> names) {
        return Set.copyOf(entities.createQuery("select distinct i.sha256 from UsageImport i where i.sha256 in :names", String.class).setParameter("names", names).getResultList());
    }
}

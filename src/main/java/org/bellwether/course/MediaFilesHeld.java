package org.bellwether.course;

import java.util.Collection;
import java.util.Set;

import org.bellwether.platform.storage.FileHolder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The pictures and videos of pages are wanted. */
@Stateless
@PermitAll
public class MediaFilesHeld implements FileHolder {

    @PersistenceContext EntityManager entities;

    @Override
    public Set<String> held(Collection<String> names) {
        return Set.copyOf(entities.createQuery("select distinct m.sha256 from Medium m where m.sha256 in :names", String.class).setParameter("names", names).getResultList());
    }
}

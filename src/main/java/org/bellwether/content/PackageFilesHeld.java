package org.bellwether.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.bellwether.platform.storage.FileHolder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Packages want their files, and the archive that they came in. */
@Stateless
@PermitAll
public class PackageFilesHeld implements FileHolder {

    @PersistenceContext EntityManager entities;

    @Override
    public Set<String> held(Collection<String> names) {
        var held = new HashSet<>(entities.createQuery("select distinct f.sha256 from PackageFile f where f.sha256 in :names", String.class).setParameter("names", names).getResultList());
        held.addAll(entities.createQuery("select distinct v.archiveSha256 from PackageVersion v where v.archiveSha256 in :names", String.class).setParameter("names", names).getResultList());
        return held;
    }
}

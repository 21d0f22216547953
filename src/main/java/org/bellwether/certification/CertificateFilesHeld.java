package org.bellwether.certification;

import java.util.Collection;
import java.util.Set;

import org.bellwether.platform.storage.FileHolder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A certificate that was printed is wanted for ever. */
@Stateless
@PermitAll
public class CertificateFilesHeld implements FileHolder {

    @PersistenceContext EntityManager entities;

    @Override
    public Set<String> held(Collection<String> names) {
        return Set.copyOf(entities.createQuery("select distinct c.pdfSha256 from Certificate c where c.pdfSha256 in :names", String.class).setParameter("names", names).getResultList());
    }
}

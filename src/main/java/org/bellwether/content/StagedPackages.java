package org.bellwether.content;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Packages that were uploaded and that no lesson plays yet. They wait a day for their trainer. */
@Stateless
@PermitAll
public class StagedPackages {

    static final Duration WAITING = Duration.ofHours(24);

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** Those that nobody made anything of in time. */
    public List<PackageVersionId> overdue() {
        return entities.createQuery("select v.id from PackageVersion v where v.status = :staged and v.uploadedAt < :latest order by v.uploadedAt", Long.class)
            .setParameter("staged", PackageVersion.Status.STAGED).setParameter("latest", clock.instant().minus(WAITING)).setMaxResults(200)
            .getResultStream().map(PackageVersionId::new).toList();
    }

    /**
     * Takes one away, unless a lesson plays it by now.
     *
     * @return the files that it referred to; others may refer to them too
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Set<String> remove(PackageVersionId id) {
        var version = entities.find(PackageVersion.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (version == null || !version.staged()) return Set.of();
        var files = new HashSet<>(entities.createQuery("select f.sha256 from PackageFile f where f.packageVersion = :id", String.class).setParameter("id", id).getResultList());
        files.add(version.archiveSha256());
        entities.createQuery("delete from PackageFile f where f.packageVersion = :id").setParameter("id", id).executeUpdate();
        entities.createQuery("delete from PackageUnit u where u.packageVersion = :id").setParameter("id", id).executeUpdate();
        entities.remove(version);
        return files;
    }
}

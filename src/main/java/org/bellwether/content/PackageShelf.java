package org.bellwether.content;

import java.time.Clock;
import java.util.Map;

import org.bellwether.people.PersonId;
import org.bellwether.platform.storage.StoredFile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes a package version with its files and its outline. */
@Dependent
class PackageShelf {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** @param files path in the package → its bytes in the store */
    PackageVersionId put(PackageInspector.Inspection found, String fileName, StoredFile archive, Map<String, StoredFile> files, PersonId by) {
        var id = PackageVersionId.fresh();
        entities.persist(new PackageVersion(id, found, fileName, archive, by, clock.instant()));
        entities.flush();
        files.forEach((path, stored) -> entities.persist(new PackageFile(id, path, stored)));
        var position = 0;
        for (var unit : found.manifest().units()) entities.persist(new PackageUnit(id, position++, unit));
        entities.flush();
        return id;
    }
}

package org.bellwether.content;

import java.time.Clock;
import java.util.Optional;

import org.bellwether.platform.storage.FileStore;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds the file that an address on the content origin means. The token in the address is all the leave there is. */
@Stateless
@PermitAll
public class PackageFiles {

    @PersistenceContext EntityManager entities;
    @Inject ContentTokens tokens;
    @Inject OpenLaunches launches;
    @Inject FileStore files;
    @Inject Clock clock;

    /** The file at that path of the token's package; empty if there is none, or the token does not hold any more. */
    public Optional<ServedFile> find(String token, String path) {
        var pass = tokens.read(token, clock.instant());
        if (pass.isEmpty() || pass.get().launch() != null && !launches.open(pass.get().launch())) return Optional.empty();
        return entities.createQuery("select f from PackageFile f where f.packageVersion = :version and f.pathSha256 = :path", PackageFile.class)
            .setParameter("version", pass.get().version()).setParameter("path", PackageFile.fingerprint(path))
            .getResultStream().findFirst().map(PackageFile::served);
    }

    public java.nio.file.Path bytes(ServedFile file) { return files.path(file.sha256()); }
}

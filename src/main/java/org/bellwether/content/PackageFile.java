package org.bellwether.content;

import java.util.Locale;

import org.bellwether.content.zip.MediaTypes;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.security.Secrets;
import org.bellwether.platform.storage.StoredFile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A file of a package: its path there, and the name of its bytes in the file store. */
@Unaudited("part of a version, which never changes")
@Entity @Table(name = "package_file")
class PackageFile {

    @jakarta.persistence.Id private long id;
    @Column(name = "version_id") private PackageVersionId packageVersion;
    private String path;
    @Column(name = "path_sha256") private String pathSha256;
    private String sha256;
    private long bytes;
    @Column(name = "media_type") private String mediaType;

    protected PackageFile() { }

    PackageFile(PackageVersionId packageVersion, String path, StoredFile stored) {
        this.id = Id.mint();
        this.packageVersion = packageVersion;
        this.path = path;
        this.pathSha256 = fingerprint(path);
        this.sha256 = stored.sha256();
        this.bytes = stored.size();
        this.mediaType = MediaTypes.of(path);
    }

    /** Packages come from systems that do not tell upper from lower case; an archive with both is refused. */
    static String fingerprint(String path) { return Secrets.fingerprint(path.toLowerCase(Locale.ROOT)); }

    ServedFile served() { return new ServedFile(sha256, bytes, mediaType); }
}

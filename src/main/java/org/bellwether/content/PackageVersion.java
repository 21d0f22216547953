package org.bellwether.content;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.util.List;

import org.bellwether.content.scorm.Finding;
import org.bellwether.content.scorm.Standard;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.storage.StoredFile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An uploaded package. It never changes; what is better is a new version. Staged until a lesson uses it. */
@Audited
@Entity @Table(name = "package_version")
class PackageVersion {

    enum Status { STAGED, READY }

    @Id private long id;
    @Version private int version;
    @Enumerated(STRING) private Status status = Status.STAGED;
    @Enumerated(STRING) private Standard standard;
    private String edition;
    private String title;
    @Column(name = "file_name") private String fileName;
    @Column(name = "archive_sha256") private String archiveSha256;
    @Column(name = "archive_bytes") private long archiveBytes;
    @Column(name = "unpacked_bytes") private long unpackedBytes;
    @Column(name = "file_count") private int fileCount;
    private boolean modals;
    private boolean popups;
    @Unaudited("follows from the archive") private String findings;
    @Column(name = "uploaded_by") private PersonId uploadedBy;
    @Column(name = "uploaded_at") private Instant uploadedAt;

    protected PackageVersion() { }

    PackageVersion(PackageVersionId id, PackageInspector.Inspection found, String fileName, StoredFile archive, PersonId by, Instant at) {
        this.id = id.value();
        this.standard = found.manifest().standard();
        this.edition = found.manifest().edition();
        this.title = found.manifest().title().isBlank() ? fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") : found.manifest().title();
        this.fileName = fileName;
        this.archiveSha256 = archive.sha256();
        this.archiveBytes = archive.size();
        this.unpackedBytes = found.unpacked();
        this.fileCount = found.files();
        this.modals = found.asks();
        this.popups = found.opens();
        this.findings = Finding.write(found.findings());
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    void use() { status = Status.READY; }

    PackageVersionId id() { return new PackageVersionId(id); }
    Standard standard() { return standard; }
    String title() { return title; }
    boolean modals() { return modals; }
    boolean popups() { return popups; }
    boolean staged() { return status == Status.STAGED; }
    PersonId uploadedBy() { return uploadedBy; }
    String archiveSha256() { return archiveSha256; }

    PackageReport report(List<UnitRow> units) {
        return new PackageReport(id(), standard, edition, title, fileName, archiveBytes, unpackedBytes, fileCount, uploadedAt, status == Status.READY,
            Finding.read(findings), units);
    }
}

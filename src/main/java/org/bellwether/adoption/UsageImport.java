package org.bellwether.adoption;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.storage.StoredFile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One usage file and what became of it. */
@Audited
@Entity @Table(name = "usage_import")
class UsageImport {

    @Id private long id;
    @Version private int version;
    @Column(name = "system_id") private BusinessSystemId system;
    @Column(name = "file_name") private String fileName;
    @Column(name = "sha256") private String sha256;
    @Column(name = "live_sha256") private String liveSha256;
    @Column(name = "size_bytes") private long size;
    @Enumerated(STRING) @Column(name = "status") private ImportStatus status = ImportStatus.RECEIVED;
    @Column(name = "total_lines") private long total;
    @Column(name = "accepted_lines") private long accepted;
    @Column(name = "refused_lines") private long refused;
    @Column(name = "unknown_lines") private long unknown;
    @Column(name = "first_on") private LocalDate firstOn;
    @Column(name = "last_on") private LocalDate lastOn;
    @Column(name = "overlaid") private boolean overlaid;
    @Column(name = "failure_key") private String failureKey;
    @Column(name = "imported_by") private PersonId importedBy;
    @Column(name = "received_at") private Instant receivedAt;
    @Column(name = "finished_at") private Instant finishedAt;

    protected UsageImport() { }

    /** @param total lines below the header */
    UsageImport(UsageImportId id, BusinessSystemId system, String fileName, StoredFile file, long total, PersonId by, Instant at) {
        this.id = id.value();
        this.system = system;
        this.fileName = fileName;
        this.sha256 = file.sha256();
        this.liveSha256 = file.sha256();
        this.size = file.size();
        this.total = total;
        this.importedBy = by;
        this.receivedAt = at;
    }

    void begin() {
        if (status != ImportStatus.RECEIVED) throw new RuleViolation("adoption.import.begun");
        status = ImportStatus.RUNNING;
    }

    void counted(long acceptedMore, long refusedMore, long unknownMore) {
        accepted += acceptedMore;
        refused += refusedMore;
        unknown += unknownMore;
    }

    void covers(LocalDate day) {
        if (firstOn == null || day.isBefore(firstOn)) firstOn = day;
        if (lastOn == null || day.isAfter(lastOn)) lastOn = day;
    }

    /** A file of which lines were refused may come again: its people may be known by then. */
    void loaded(Instant at) {
        status = ImportStatus.LOADED;
        finishedAt = at;
        if (refused > 0) liveSha256 = null;
    }

    void abandoned(String reason, Instant at) {
        status = ImportStatus.REJECTED;
        failureKey = reason;
        liveSha256 = null;
        finishedAt = at;
        accepted = 0;
    }

    /** @throws RuleViolation if it is not loaded, or a later file has replaced some of its lines */
    void undone() {
        if (status != ImportStatus.LOADED) throw new RuleViolation("adoption.import.not-loaded");
        if (overlaid) throw new RuleViolation("adoption.import.overlaid");
        status = ImportStatus.REVERTED;
        liveSha256 = null;
    }

    UsageImportId id() { return new UsageImportId(id); }
    BusinessSystemId system() { return system; }
    LocalDate firstOn() { return firstOn; }
    LocalDate lastOn() { return lastOn; }
    /** What it held is loaded; the file itself is not needed any more. */
    void forgetFile() { sha256 = ""; }

    String sha256() { return sha256; }
    long total() { return total; }
}

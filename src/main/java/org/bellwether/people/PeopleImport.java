package org.bellwether.people;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedMapping;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.storage.StoredFile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A file of HR: how it is to be understood, and how far it is. It is tried before it is carried out, with the same settings. */
@Audited
@Entity @Table(name = "people_import")
class PeopleImport {

    private static final String BETWEEN = "\u001F";

    @Id private long id;
    @Version private int version;
    @Column(name = "file_name") private String fileName;
    private String sha256;
    @Column(name = "size_bytes") private long size;
    private String header;
    @Enumerated(STRING) private FeedKind kind;
    private String mapping;
    @Enumerated(STRING) private FeedRules.Missing missing = FeedRules.Missing.KEEP;
    private boolean erase;
    @Column(name = "may_create") private boolean create = true;
    @Column(name = "may_update") private boolean update = true;
    @Column(name = "may_end") private boolean end;
    @Column(name = "from_on") private LocalDate from;
    @Enumerated(STRING) private PeopleImportStatus status = PeopleImportStatus.RECEIVED;
    @Column(name = "failure_key") private String failure;
    private String reason;
    @Column(name = "imported_by") private PersonId importedBy;
    @Column(name = "received_at") private Instant receivedAt;
    @Column(name = "finished_at") private Instant finishedAt;
    @Column(name = "guarded") private boolean guarded;
    @Column(name = "tried_by") private PersonId triedBy;
    @Column(name = "applied_by") private PersonId appliedBy;
    @Unaudited("follows from what the file changes, which is told line by line") @Column(name = "other_manager") private Integer otherManager;
    @Unaudited("which job is at work on it is no change of the import") @Column(name = "job_id") private Long job;

    protected PeopleImport() { }

    PeopleImport(PeopleImportId id, String fileName, StoredFile file, List<String> header, LocalDate from, PersonId by, Instant at) {
        this.id = id.value();
        this.fileName = fileName;
        this.sha256 = file.sha256();
        this.size = file.size();
        this.header = String.join(BETWEEN, header);
        this.from = from;
        kind = FeedKind.of(header);
        this.importedBy = by;
        this.receivedAt = at;
    }

    /** Says how the file is to be understood; what was tried before counts no longer. */
    void understand(FeedKind kind, FeedMapping columns, FeedRules rules) {
        requireIdle();
        if (sha256.isBlank()) throw new RuleViolation("people.import.file-gone");
        for (var column : columns.columns().values()) if (column < 0 || column >= header().size()) throw new RuleViolation("people.import.no-such-column");
        if (rules.day() == null) throw new RuleViolation("people.job.no-day");
        this.kind = kind;
        mapping = columns.toString();
        missing = rules.missing();
        erase = rules.erase();
        create = rules.create();
        update = rules.update();
        end = rules.end();
        from = rules.day();
        status = PeopleImportStatus.RECEIVED;
    }

    /** A job is going to try it. */
    JobId tried(PersonId person, Supplier<JobId> by) {
        requireIdle();
        triedBy = person;
        if (mapping == null) throw new RuleViolation("people.import.no-number-column");
        status = PeopleImportStatus.TRYING;
        return worked(by.get());
    }

    /**
     * A job is going to carry it out.
     *
     * @param seen the trial of which whoever carries it out has seen what it would change
     * @throws RuleViolation if it was not tried as it is now to be understood, has been tried once more since, or no reason is given
     */
    JobId applied(String why, JobId seen, PersonId person, Supplier<JobId> by) {
        if (sha256.isBlank()) throw new RuleViolation("people.import.file-gone");
        if (status != PeopleImportStatus.TRIED) throw new RuleViolation("people.import.not-tried");
        if (!job().equals(seen)) throw new RuleViolation("people.import.tried-again");
        if (why == null || why.isBlank()) throw new RuleViolation("people.person.no-reason");
        reason = why.strip();
        appliedBy = person;
        status = PeopleImportStatus.APPLYING;
        return worked(by.get());
    }

    private JobId worked(JobId by) {
        job = by.value();
        return by;
    }

    void done(Instant at) {
        status = status == PeopleImportStatus.TRYING ? PeopleImportStatus.TRIED : PeopleImportStatus.APPLIED;
        failure = null;
        finishedAt = at;
    }

    /** It may be tried again: what was carried out already is then found done. */
    void failed(String key, Instant at) {
        status = PeopleImportStatus.FAILED;
        failure = key;
        finishedAt = at;
    }

    private void requireIdle() {
        if (status.running()) throw new RuleViolation("people.import.running-already");
        if (status == PeopleImportStatus.APPLIED) throw new RuleViolation("people.import.done-already");
    }

    List<String> header() { return List.of(header.split(BETWEEN, -1)); }
    /** It may change nothing by which those come in who administer the installation. */
    void guard() { guarded = true; }

    /** As many people get another manager by it. */
    void manages(int people) { otherManager = people; }

    boolean guarded() { return guarded; }
    PersonId triedBy() { return triedBy; }
    /** The one that tries it or carries it out, or did last; null before. */
    JobId job() { return job == null ? null : new JobId(job); }
    FeedKind kind() { return kind; }
    FeedMapping mapping() { return mapping == null ? null : FeedMapping.parse(kind, mapping); }
    FeedRules rules() { return new FeedRules(missing, erase, create, update, end, from); }
    PeopleImportId id() { return new PeopleImportId(id); }
    String fileName() { return fileName; }
    /** What it held is loaded; the file itself is not needed any more. */
    void forgetFile() { sha256 = ""; }

    String sha256() { return sha256; }
    /** Why it is being carried out; null while it is only tried. @throws IllegalStateException if no job should be at work on it */
    String applying() {
        if (!status.running()) throw new IllegalStateException("nobody began it");
        return status == PeopleImportStatus.APPLYING ? reason : null;
    }
    PeopleImportRow row(String by, String carrier) { return new PeopleImportRow(id(), fileName, size, header(), kind, mapping(), rules(), status, failure, reason, by, carrier, receivedAt, finishedAt, job(), otherManager); }
}

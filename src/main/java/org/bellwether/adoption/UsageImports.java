package org.bellwether.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.StoredFile;
import org.bellwether.platform.storage.Upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The usage files that were brought in, what became of each, and the lines of them that were refused. */
@Stateless
@RolesAllowed({Role.CIO, Role.ADMINISTRATOR})
public class UsageImports {

    private static final String ROW = """
        select i.id, i.system_id, i.file_name, i.size_bytes, i.status, i.total_lines, i.accepted_lines, i.refused_lines, i.unknown_lines, i.first_on, i.last_on,
            i.overlaid, i.failure_key, p.full_name, i.received_at, i.finished_at, i.job_id
        from usage_import i join person p on p.id = i.imported_by
        """;

    @PersistenceContext EntityManager entities;
    @Inject Systems systems;
    @Inject Snapshots snapshots;
    @Inject Caller caller;
    @Inject Clock clock;

    /** A reason for which lines were refused, and how many. */
    public record Reason(String key, long lines) implements java.io.Serializable {

        /** The heading of the reason, without a single line's particulars. */
        public String titleKey() { return key + ".title"; }
    }

    /** Writes down that the file is here; or says which import was of this very file, if that still counts. */
    public ImportReceipt register(BusinessSystemId system, String fileName, StoredFile file, long lines) {
        systems.find(system);
        var live = Sql.list(entities, "select id from usage_import where system_id = ? and live_sha256 = ?", row -> new UsageImportId(row.getLong(1)), system, file.sha256());
        if (!live.isEmpty()) return new ImportReceipt(live.get(0), true);
        var id = UsageImportId.fresh();
        entities.persist(new UsageImport(id, system, Upload.named(fileName), file, lines, caller.person(), clock.instant()));
        return new ImportReceipt(id, false);
    }

    /** Remembers which job loads it, past the entity's version: the job is already at work on that. */
    public void loadedBy(UsageImportId id, JobId job) { Sql.run(entities, "update usage_import set job_id = ? where id = ?", job, id); }

    /** @throws NotFound if there is no such import */
    public ImportRow find(UsageImportId id) {
        return Sql.list(entities, ROW + "where i.id = ?", UsageImports::row, id).stream().findFirst().orElseThrow(() -> new NotFound("adoption.import.unknown", id));
    }

    /** The latest ones, newest first. */
    public List<ImportRow> recent(BusinessSystemId system, int most) {
        return Sql.list(entities, ROW + "where i.system_id = ? order by i.received_at desc, i.id desc limit " + Math.min(Math.max(most, 1), Window.MOST), UsageImports::row, system);
    }

    /** Takes back what the import loaded; what it had replaced counts again. */
    public void undo(UsageImportId id) {
        var load = entities.find(UsageImport.class, id.value());
        if (load == null) throw new NotFound("adoption.import.unknown", id);
        load.undone();
        UsageChunks.takeBack(entities, id);
        if (load.firstOn() != null) snapshots.rebuild(load.system(), load.firstOn());
    }

    /** Why lines were refused, the commonest reason first. */
    public List<Reason> reasons(UsageImportId id) {
        return Sql.list(entities, "select reason_key, count(*) from refused_line where import_id = ? group by reason_key order by count(*) desc, reason_key",
            row -> new Reason(row.getString(1), row.getLong(2)), id);
    }

    /** @param reason only lines refused for it; null for all */
    public long countRefused(UsageImportId id, String reason) {
        return Sql.list(entities, "select count(*) from refused_line where import_id = ?" + only(reason), row -> row.getLong(1), reason == null ? new Object[] {id} : new Object[] {id, reason}).get(0);
    }

    public List<RefusedRow> refused(UsageImportId id, String reason, Window window) {
        return Sql.list(entities, "select line_number, reason_key, reason_args, original from refused_line where import_id = ?" + only(reason)
            + " order by line_number limit " + window.limit() + " offset " + window.offset(), UsageImports::refusedRow, reason == null ? new Object[] {id} : new Object[] {id, reason});
    }

    private static String only(String reason) { return reason == null ? "" : " and reason_key = ?"; }

    private static RefusedRow refusedRow(ResultSet row) throws SQLException {
        var arguments = row.getString(3);
        return new RefusedRow(row.getLong(1), row.getString(2), arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split(UsageChunks.BETWEEN, -1)), row.getString(4));
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        var job = row.getLong(17);
        var withoutJob = row.wasNull();
        return new ImportRow(new UsageImportId(row.getLong(1)), new BusinessSystemId(row.getLong(2)), row.getString(3), row.getLong(4), ImportStatus.valueOf(row.getString(5)),
            row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getObject(10, LocalDate.class), row.getObject(11, LocalDate.class), row.getBoolean(12),
            row.getString(13), row.getString(14), instant(row, 15), instant(row, 16), withoutJob ? null : new JobId(job));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}

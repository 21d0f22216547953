package org.bellwether.platform.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.id.Id;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DataModifyQuery;

/**
 * Writes entries of the trail on the connection of the running transaction. It speaks to EclipseLink itself, because an
 * entity manager must not be used while it writes its own changes.
 */
final class AuditStatement {

    private static final String INSERT = """
        insert into audit_entry (id, at, kind, actor_id, address, use_case, object_type, object_id, subject_id, reason, detail, behalf_id)
        values (#id, #at, #kind, #actor, #address, #usecase, #type, #object, #subject, #reason, #detail, #behalf)""";

    private static final int LONGEST_REASON = 500;
    /** Read once; each use is of a copy that EclipseLink makes. */
    private static final DataModifyQuery QUERY = query();

    private AuditStatement() { }

    /** What the thread is doing now left that trace. */
    static void write(AbstractSession session, Instant now, AuditKind kind, String type, String object, Long subject, String detail) {
        var doing = UseCase.current();
        if (doing.silent()) return;
        session.executeQuery(QUERY, values(doing, now, kind, type, object, subject, detail));
    }

    private static List<Object> values(UseCase doing, Instant now, AuditKind kind, String type, String object, Long subject, String detail) {
        var values = new ArrayList<Object>();
        values.add(Id.mint());
        values.add(LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
        values.add(kind.name());
        values.add(doing.actor());
        values.add(doing.address());
        values.add(doing.name());
        values.add(type);
        values.add(object);
        values.add(subject);
        values.add(cut(doing.reason()));
        values.add(detail);
        values.add(doing.behalf());
        return values;
    }

    private static DataModifyQuery query() {
        var query = new DataModifyQuery(INSERT);
        query.setIsBatchExecutionSupported(true);
        query.addArgument("id", Long.class);
        query.addArgument("at", LocalDateTime.class);
        query.addArgument("kind", String.class);
        query.addArgument("actor", Long.class);
        query.addArgument("address", String.class);
        query.addArgument("usecase", String.class);
        query.addArgument("type", String.class);
        query.addArgument("object", String.class);
        query.addArgument("subject", Long.class);
        query.addArgument("reason", String.class);
        query.addArgument("detail", String.class);
        query.addArgument("behalf", Long.class);
        return query;
    }

    private static String cut(String reason) { return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON); }
}

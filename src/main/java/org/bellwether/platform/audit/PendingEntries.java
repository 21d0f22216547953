package org.bellwether.platform.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Writes the entries of a transaction's rows once the rows are written, still before it is committed. */
final class PendingEntries extends SessionEventAdapter {

    private static final int CHUNK = 500;
    /** Rows are written, and this is told of it, on one thread. */
    private static final ThreadLocal<List<PendingEntry>> PENDING = ThreadLocal.withInitial(ArrayList::new);

    static void add(PendingEntry entry) { PENDING.get().add(entry); }

    /** What an earlier attempt left that failed half-way is none of this one's. */
    @Override
    public void preCalculateUnitOfWorkChangeSet(SessionEvent event) { PENDING.remove(); }

    @Override
    public void prepareUnitOfWork(SessionEvent event) {
        var entries = PENDING.get();
        PENDING.remove();
        if (entries.isEmpty()) return;
        var session = (AbstractSession) event.getSession();
        var keys = keys(session, entries.stream().filter(PendingEntry::personal).map(PendingEntry::subject).distinct().toList());
        for (var entry : entries) AuditStatement.write(session, entry.at(), entry.kind(), entry.type(), entry.object(), entry.subject(), entry.detail(keys));
    }

    /** The keys of these people; whoever has none yet gets one. */
    private static Map<Long, String> keys(AbstractSession session, List<Long> people) {
        var keys = new HashMap<Long, String>();
        for (var from = 0; from < people.size(); from += CHUNK) stored(session, people.subList(from, Math.min(from + CHUNK, people.size())), keys);
        for (var person : people) keys.computeIfAbsent(person, without -> fresh(session, without));
        return keys;
    }

    private static void stored(AbstractSession session, List<Long> people, Map<Long, String> into) {
        var query = new DataReadQuery("select person_id, secret from audit_key where person_id in (" + String.join(", ", people.stream().map(String::valueOf).toList()) + ")");
        query.setResultType(DataReadQuery.ARRAY);
        for (var row : (List<?>) session.executeQuery(query)) into.put(((Number) ((Object[]) row)[0]).longValue(), String.valueOf(((Object[]) row)[1]));
    }

    private static String fresh(AbstractSession session, long person) {
        var insert = new DataModifyQuery("insert into audit_key (person_id, secret) values (#person, #secret)");
        insert.setIsBatchExecutionSupported(true);
        insert.addArgument("person", Long.class);
        insert.addArgument("secret", String.class);
        var fresh = PersonKeys.fresh();
        session.executeQuery(insert, List.of(person, fresh));
        return fresh;
    }
}

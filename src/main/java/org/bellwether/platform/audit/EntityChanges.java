package org.bellwether.platform.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import java.util.stream.Collectors;

import org.bellwether.platform.ClockProducer;
import org.bellwether.platform.id.Id;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.queries.WriteObjectQuery;

/** Sees each row of one entity being written, and leaves an entry of it in the trail: no service can forget to. */
final class EntityChanges extends DescriptorEventAdapter {

    private final ClassDescriptor descriptor;
    private AuditedAttributes attributes;

    EntityChanges(ClassDescriptor descriptor) { this.descriptor = descriptor; }

    /** Made with the first event: which attributes are the key is not known before the session has begun. */
    private synchronized AuditedAttributes attributes() {
        if (attributes == null) attributes = new AuditedAttributes(descriptor);
        return attributes;
    }

    @Override
    public void postInsert(DescriptorEvent event) { record(event, AuditKind.CREATED, attributes().of(event.getSource())); }

    @Override
    public void postDelete(DescriptorEvent event) {
        record(event, AuditKind.DELETED, attributes().of(event.getSource()).stream().map(change -> new Change(change.attribute(), change.after(), null)).toList());
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        var changes = new ArrayList<Change>();
        if (event.getQuery() instanceof WriteObjectQuery query && query.getObjectChangeSet() != null) {
            for (var one : query.getObjectChangeSet().getChanges()) {
                if (one instanceof DirectToFieldChangeRecord change) attributes().of(change.getAttribute(), change.getOldValue(), change.getNewValue()).ifPresent(changes::add);
            }
        }
        if (!changes.isEmpty()) record(event, AuditKind.CHANGED, changes);
    }

    private void record(DescriptorEvent event, AuditKind kind, List<Change> changes) {
        if (UseCase.current().silent()) return;
        var session = event.getSession();
        var attributes = attributes();
        var subject = attributes.subject(event.getSource()).orElse(null);
        var key = subject != null && attributes.personal(changes) ? key(session, subject) : null;
        var kept = attributes.keep(changes, value -> key == null ? Change.CONCEALED : PersonKeys.encipher(key, value));
        AuditStatement.write(session, ClockProducer.now(), kind, descriptor.getAlias(), object(event, session), subject, Change.detail(kept));
    }

    private String object(DescriptorEvent event, AbstractSession session) {
        if (attributes().concealsIdentity()) return null;
        var key = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(event.getSource(), session);
        if (key instanceof CacheId several) return Arrays.stream(several.getPrimaryKey()).map(EntityChanges::text).collect(Collectors.joining("/"));
        return text(key);
    }

    private static String text(Object key) { return key instanceof Long number && number > Integer.MAX_VALUE ? Id.format(number) : String.valueOf(key); }

    /** The person's key; the first time, a new one. */
    private static String key(AbstractSession session, long person) {
        var known = stored(session, person);
        if (known != null) return known;
        var insert = new DataModifyQuery("insert into audit_key (person_id, secret) values (#person, #secret)");
        insert.addArgument("person", Long.class);
        insert.addArgument("secret", String.class);
        var fresh = PersonKeys.fresh();
        session.executeQuery(insert, List.of(person, fresh));
        return fresh;
    }

    private static String stored(AbstractSession session, long person) {
        var query = new DataReadQuery("select secret from audit_key where person_id = #person");
        query.addArgument("person", Long.class);
        query.setResultType(DataReadQuery.ARRAY);
        var rows = (Vector<?>) session.executeQuery(query, List.of(person));
        return rows.isEmpty() ? null : String.valueOf(((Object[]) rows.get(0))[0]);
    }
}

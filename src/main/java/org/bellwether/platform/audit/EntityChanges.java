package org.bellwether.platform.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.bellwether.platform.ClockProducer;
import org.bellwether.platform.id.Id;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
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
    public void postInsert(DescriptorEvent event) {
        if (!UseCase.current().silent()) record(event, AuditKind.CREATED, attributes().of(event.getSource()));
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        if (!UseCase.current().silent()) record(event, AuditKind.DELETED, attributes().of(event.getSource()).stream().map(change -> new Change(change.attribute(), change.after(), null)).toList());
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        if (UseCase.current().silent() || !(event.getQuery() instanceof WriteObjectQuery query) || query.getObjectChangeSet() == null) return;
        var changes = new ArrayList<Change>();
        for (var one : query.getObjectChangeSet().getChanges()) {
            if (one instanceof DirectToFieldChangeRecord change) attributes().of(change.getAttribute(), change.getOldValue(), change.getNewValue()).ifPresent(changes::add);
        }
        if (!changes.isEmpty()) record(event, AuditKind.CHANGED, changes);
    }

    private void record(DescriptorEvent event, AuditKind kind, List<Change> changes) {
        var attributes = attributes();
        PendingEntries.add(new PendingEntry(ClockProducer.now(), kind, descriptor.getAlias(), object(event, event.getSession()), attributes.subject(event.getSource()).orElse(null), attributes, changes));
    }

    private String object(DescriptorEvent event, AbstractSession session) {
        if (attributes().concealsIdentity()) return null;
        var key = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(event.getSource(), session);
        if (key instanceof CacheId several) return Arrays.stream(several.getPrimaryKey()).map(EntityChanges::text).collect(Collectors.joining("/"));
        return text(key);
    }

    private static String text(Object key) { return key instanceof Long number && number > Integer.MAX_VALUE ? Id.format(number) : String.valueOf(key); }
}

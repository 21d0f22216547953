package org.bellwether.platform.audit;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/** Puts the trail's ear to every {@link Audited} entity; named in {@code persistence.xml}. */
public class AuditedEntities implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new PendingEntries());
        session.getDescriptors().values().stream().filter(descriptor -> descriptor.getJavaClass().isAnnotationPresent(Audited.class))
            .forEach(descriptor -> descriptor.getEventManager().addListener(new EntityChanges(descriptor)));
    }
}

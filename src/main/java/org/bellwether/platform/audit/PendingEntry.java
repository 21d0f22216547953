package org.bellwether.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An entry of a row that was just written, until all rows of the transaction are: then the entries follow together, for
 * between the rows they would tear every batch apart.
 *
 * @param subject null where it is about nobody
 */
record PendingEntry(Instant at, AuditKind kind, String type, String object, Long subject, AuditedAttributes attributes, List<Change> changes) {

    /** Whether the subject's key is needed to keep it. */
    boolean personal() { return subject != null && attributes.personal(changes); }

    /** What changed, as it may be kept; what tells who somebody is is concealed where nobody's key is at hand. */
    String detail(Map<Long, String> keys) {
        var key = subject == null ? null : keys.get(subject);
        return Change.detail(attributes.keep(changes, value -> key == null ? Change.CONCEALED : PersonKeys.encipher(key, value)));
    }
}

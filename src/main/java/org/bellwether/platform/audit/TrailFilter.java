package org.bellwether.platform.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which entries of the trail are wanted; null means any.
 *
 * @param person     who acted, for whom they did as a deputy, or whom it is about
 * @param objectType see {@link AuditEntry#objectType}
 * @param from       the first moment
 * @param until      the moment after the last
 */
public record TrailFilter(Long person, AuditKind kind, String objectType, String objectId, Instant from, Instant until) implements Serializable {

    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null);
}

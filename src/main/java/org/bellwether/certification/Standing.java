package org.bellwether.certification;

import java.io.Serializable;

/** A status with what follows from it; while paused, the compliance is that of the day on which the pause began. */
public record Standing(Status status, Status.Compliance compliance) implements Serializable {

    static Standing of(Status status) { return new Standing(status, status.compliance()); }

    public Status.Path path() { return status.path(); }
}

package org.bellwether.learning;

import java.math.BigDecimal;

/**
 * What the content of a lesson reported, free of its dialect: completion and success are kept apart
 * (SCORM 2004 {@code cmi.completion_status} and {@code cmi.success_status}; SCORM 1.2 {@code lesson_status} is split at
 * the border of the content feature).
 *
 * @param scaled score from -1 to 1, or null where there is none
 */
public record Progress(Completion completion, Success success, BigDecimal scaled) {

    public enum Completion { NOT_STARTED, IN_PROGRESS, COMPLETED }

    public enum Success { UNKNOWN, PASSED, FAILED }

    /** Whether a lesson with this result is done: completed, and not failed. */
    public boolean satisfies() { return completion == Completion.COMPLETED && success != Success.FAILED; }
}

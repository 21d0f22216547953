package org.bellwether.learning;

import java.io.Serializable;

/** How many of a manager's people are late with something, have something to do in time, and have nothing to do. */
public record TeamFigures(long late, long busy, long clear) implements Serializable {
    public long people() { return late + busy + clear; }

    /** @param state null for all of them */
    public long of(TeamFilter.State state) {
        if (state == null) return people();
        return switch (state) {
            case LATE -> late;
            case BUSY -> busy;
            case CLEAR -> clear;
        };
    }
}

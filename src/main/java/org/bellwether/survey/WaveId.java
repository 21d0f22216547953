package org.bellwether.survey;

import org.bellwether.platform.id.Id;

/** Identifies a wave of a survey. */
public record WaveId(long value) implements Id {
    public static WaveId fresh() { return new WaveId(Id.mint()); }
    public static WaveId fromString(String text) { return new WaveId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}

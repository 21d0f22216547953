package org.bellwether.survey;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.platform.text.Localized;

/**
 * A closed wave with its heat map.
 *
 * @param earlier title of the wave it is compared with; null where there is none
 */
public record WaveResults(WaveId wave, Localized title, Instant closedAt, int minimum, int invited, int answered, Localized earlier, HeatMap map) implements Serializable {

    /** Share of those asked who answered, in whole per cent. */
    public long rate() { return Math.round(100.0 * answered / invited); }
}

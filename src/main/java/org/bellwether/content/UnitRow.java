package org.bellwether.content;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A line of a package's outline as pages and the player see it.
 *
 * @param launch              address from the package's root, or null for a heading
 * @param sco                 whether it talks to the run-time
 * @param masteryScore        SCORM 1.2: passed from this raw score, or null
 * @param passingScore        SCORM 2004: passed from this scaled score, or null
 * @param completionThreshold SCORM 2004: complete from this progress, or null
 */
public record UnitRow(UnitId id, String identifier, int position, int depth, String title, String launch, boolean sco, BigDecimal masteryScore, BigDecimal passingScore,
                      BigDecimal completionThreshold, String maxTime, String timeLimitAction, String launchData) implements Serializable {

    public boolean launchable() { return launch != null; }
}

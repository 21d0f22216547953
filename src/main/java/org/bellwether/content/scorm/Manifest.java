package org.bellwether.content.scorm;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a package's manifest says, free of its spelling.
 *
 * @param edition    as people call it: {@code 1.2}, {@code 2004 3rd Edition}
 * @param units      the outline of the organisation in use, in order
 * @param findings   what was noticed while reading
 */
public record Manifest(Standard standard, String edition, String title, List<Unit> units, List<Finding> findings) {

    /**
     * One line of the outline.
     *
     * @param launch              address from the package's root with parameters, or null for a heading
     * @param sco                 whether it talks to the run-time; otherwise it only is to be seen
     * @param masteryScore        SCORM 1.2: the raw score from which it is passed, or null
     * @param passingScore        SCORM 2004: the scaled score from which it is passed, or null
     * @param completionThreshold SCORM 2004: the progress from which it is complete, or null
     */
    public record Unit(String identifier, String title, int depth, String launch, boolean sco, BigDecimal masteryScore,
                       BigDecimal passingScore, BigDecimal completionThreshold, String maxTime, String timeLimitAction,
                       String launchData) {

        public boolean launchable() { return launch != null; }

        /** The file behind the address, without parameters, decoded. */
        public String file() { return launch == null ? null : LaunchAddress.file(launch); }

        /** The same line where there is nothing to open. */
        public Unit unlaunchable() { return with(null, sco); }

        /** The same line where what is opened reports nothing. */
        public Unit silent() { return with(launch, false); }

        private Unit with(String address, boolean reporting) {
            return new Unit(identifier, title, depth, address, reporting, masteryScore, passingScore, completionThreshold, maxTime, timeLimitAction, launchData);
        }
    }
}

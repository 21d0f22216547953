package org.bellwether.content;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bellwether.content.scorm.Finding;
import org.bellwether.content.scorm.Standard;

/**
 * What a package is, for the trainer who uploaded it.
 *
 * @param edition as people say it: {@code 1.2}, {@code 2004 3rd Edition}
 * @param used    whether a lesson plays it
 */
public record PackageReport(PackageVersionId id, Standard standard, String edition, String title, String fileName, long archiveBytes, long unpackedBytes,
                            int files, Instant uploadedAt, boolean used, List<Finding> findings, List<UnitRow> units) implements Serializable {

    /** How many lines of the outline can be opened. */
    public long launchable() { return units.stream().filter(UnitRow::launchable).count(); }

    /** How many of them report to the run-time. */
    public long scos() { return units.stream().filter(unit -> unit.launchable() && unit.sco()).count(); }

    /** The first file that is opened. */
    public String launchFile() { return units.stream().filter(UnitRow::launchable).map(UnitRow::launch).findFirst().orElse(null); }

    /** The score, 0 to 100, from which the first unit that has one is passed, or null. */
    public BigDecimal mastery() {
        return units.stream().map(unit -> unit.masteryScore() != null ? unit.masteryScore()
            : unit.passingScore() == null ? null : unit.passingScore().movePointRight(2)).filter(Objects::nonNull).findFirst()
            .map(score -> score.stripTrailingZeros().scale() < 0 ? score.setScale(0) : score.stripTrailingZeros()).orElse(null);
    }

    public long problems() { return findings.stream().filter(finding -> finding.level() == Finding.Level.PROBLEM).count(); }
}

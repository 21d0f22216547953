package org.bellwether.adoption;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * All that the dashboard shows of a system.
 *
 * @param now         the last week; null where there is no usage yet
 * @param weeks       of all departments together, oldest first
 * @param departments farthest behind their plan first
 * @param goLives     the days on which departments began, oldest first
 */
public record AdoptionBoard(SystemRow system, WeekPoint now, List<WeekPoint> weeks, List<DepartmentLine> departments, Funnel funnel, List<GoLive> goLives,
                            List<FeatureLine> features) implements Serializable {

    /** A day on which some departments began to work with the system; wave 0 is the pilot. */
    public record GoLive(LocalDate on, int wave, List<Localized> departments) implements Serializable { }

    /**
     * What is done with a feature in the last full week.
     *
     * @param week   its Monday
     * @param people -1 where it is done by so few that it must not be shown
     */
    public record FeatureLine(FeatureId id, LocalDate week, Localized name, boolean core, int people, long uses) implements Serializable {
        public boolean hidden() { return people < 0; }

        /** Whether there are rows behind it that may be seen. */
        public boolean opens() { return people > 0; }
    }

    public boolean empty() { return now == null; }

    /** Licences that nobody used in the last 28 days. */
    public int unusedLicences() { return now == null ? 0 : Math.max(0, system.licences() - now.active()); }

    /** What they cost in a month; null where the price is not known. */
    public BigDecimal wasted() { return system.licencePrice() == null ? null : system.licencePrice().multiply(BigDecimal.valueOf(unusedLicences())); }
}

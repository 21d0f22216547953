package org.bellwether.content;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.bellwether.content.scorm.Standard;

/**
 * Everything that the player needs to begin.
 *
 * @param launch    null for a preview, which keeps nothing
 * @param files     where the package's files are: an address on the content origin that ends in a slash
 * @param shell     address of the page that holds the run-time
 * @param sandbox   what the frame may do
 * @param current   the unit that was open last, or null
 */
public record LaunchSheet(LaunchId launch, String files, String shell, String sandbox, Standard standard, String title, String learnerId, String learnerName,
                          String mode, UnitId current, List<Unit> units) implements Serializable {

    /**
     * A line of the outline with what is kept of it.
     *
     * @param totalTime   time spent before, as the dialect writes it
     * @param completion  {@code NOT_STARTED}, {@code IN_PROGRESS} or {@code COMPLETED}
     * @param mode        {@code normal}, {@code review} or {@code browse}
     */
    public record Unit(UnitId id, String identifier, String title, int depth, String launch, boolean sco, String mastery, String passing, String threshold, String maxTime,
                       String timeLimitAction, String launchData, String entry, String totalTime, String completion, String success, String mode,
                       Map<String, String> values) implements Serializable { }
}

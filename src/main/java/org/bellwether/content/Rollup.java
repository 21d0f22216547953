package org.bellwether.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bellwether.learning.Progress;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;

/** Makes one result of a package out of those of its units. */
final class Rollup {

    private Rollup() { }

    /**
     * Complete when all units are; failed when one is, passed when all that gave a verdict passed; the score is the mean.
     * As long as units are missing there is no verdict of success and no score: both could only get worse.
     *
     * @param units   all units that can be opened
     * @param results what those that were opened have come to
     */
    static Progress of(List<UnitId> units, Map<UnitId, Progress> results) {
        var complete = units.stream().allMatch(unit -> results.containsKey(unit) && results.get(unit).completion() == Completion.COMPLETED);
        var success = success(results.values());
        var early = !complete && units.size() > 1;
        return new Progress(complete ? Completion.COMPLETED : Completion.IN_PROGRESS, early && success == Success.PASSED ? Success.UNKNOWN : success,
            early ? null : mean(results.values()));
    }

    private static Success success(Collection<Progress> results) {
        if (results.stream().anyMatch(result -> result.success() == Success.FAILED)) return Success.FAILED;
        return results.stream().anyMatch(result -> result.success() == Success.PASSED) ? Success.PASSED : Success.UNKNOWN;
    }

    private static BigDecimal mean(Collection<Progress> results) {
        var scores = results.stream().map(Progress::scaled).filter(Objects::nonNull).toList();
        if (scores.isEmpty()) return null;
        return scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(scores.size()), 7, RoundingMode.HALF_UP);
    }
}

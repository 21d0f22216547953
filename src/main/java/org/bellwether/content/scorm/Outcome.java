package org.bellwether.content.scorm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import org.bellwether.learning.Progress;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;

/** What the values of a unit come to, judged by the server alone: the content's own arithmetic is not asked. */
public final class Outcome {

    private Outcome() { }

    /**
     * Completion, success and score of one unit.
     *
     * @param values   its elements as the content left them, already checked
     * @param finished whether the content said that it is done for this visit
     */
    public static Progress of(Standard standard, UnitRules rules, Map<String, String> values, boolean finished) {
        if (!rules.sco()) return new Progress(Completion.COMPLETED, Success.UNKNOWN, null);
        return standard == Standard.SCORM_12 ? of12(rules, values, finished) : of2004(rules, values, finished);
    }

    /** SCORM 1.2: the mastery score of the manifest has the last word once the content has reached a verdict. */
    private static Progress of12(UnitRules rules, Map<String, String> values, boolean finished) {
        var status = values.getOrDefault("cmi.core.lesson_status", "not attempted");
        if (finished && status.equals("not attempted")) status = "completed";
        var raw = number(values.get("cmi.core.score.raw"));
        var judged = status.equals("passed") || status.equals("failed") || status.equals("completed");
        if (judged && rules.mastery() != null && raw != null) status = raw.compareTo(rules.mastery()) >= 0 ? "passed" : "failed";
        var scaled = scaled(raw, number(values.get("cmi.core.score.min")), number(values.get("cmi.core.score.max")));
        return switch (status) {
            case "passed" -> new Progress(Completion.COMPLETED, Success.PASSED, scaled);
            case "completed" -> new Progress(Completion.COMPLETED, Success.UNKNOWN, scaled);
            case "failed" -> new Progress(Completion.COMPLETED, Success.FAILED, scaled);
            default -> new Progress(Completion.IN_PROGRESS, Success.UNKNOWN, scaled);
        };
    }

    private static BigDecimal scaled(BigDecimal raw, BigDecimal min, BigDecimal max) {
        if (raw == null) return null;
        var share = min != null && max != null && max.compareTo(min) > 0
            ? raw.subtract(min).divide(max.subtract(min), 7, RoundingMode.HALF_UP) : raw.movePointLeft(2);
        return within(share);
    }

    private static Progress of2004(UnitRules rules, Map<String, String> values, boolean finished) {
        var scaled = number(values.get("cmi.score.scaled"));
        return new Progress(completion(rules, values, finished), success(rules, values, scaled), scaled == null ? null : within(scaled));
    }

    /** RTE 4.2.4.1; content that ends without ever having said anything is complete (sequencing, UP.4). */
    private static Completion completion(UnitRules rules, Map<String, String> values, boolean finished) {
        var progress = number(values.get("cmi.progress_measure"));
        if (rules.threshold() != null && progress != null) return progress.compareTo(rules.threshold()) >= 0 ? Completion.COMPLETED : Completion.IN_PROGRESS;
        var said = values.getOrDefault("cmi.completion_status", "unknown");
        if (said.equals("completed")) return Completion.COMPLETED;
        var suspended = "suspend".equals(values.get("cmi.exit")) || "logout".equals(values.get("cmi.exit"));
        return finished && !suspended && said.equals("unknown") && rules.threshold() == null ? Completion.COMPLETED : Completion.IN_PROGRESS;
    }

    /** RTE 4.2.22.1. */
    private static Success success(UnitRules rules, Map<String, String> values, BigDecimal scaled) {
        if (rules.passing() != null) {
            if (scaled == null) return Success.UNKNOWN;
            return scaled.compareTo(rules.passing()) >= 0 ? Success.PASSED : Success.FAILED;
        }
        return switch (values.getOrDefault("cmi.success_status", "unknown")) {
            case "passed" -> Success.PASSED;
            case "failed" -> Success.FAILED;
            default -> Success.UNKNOWN;
        };
    }

    private static BigDecimal number(String text) {
        return text == null || !text.matches("[+-]?\\d{0,12}(\\.\\d{0,20})?") || !text.matches(".*\\d.*") ? null : new BigDecimal(text);
    }

    private static BigDecimal within(BigDecimal share) { return share.max(BigDecimal.ONE.negate()).min(BigDecimal.ONE).setScale(7, RoundingMode.HALF_UP); }
}

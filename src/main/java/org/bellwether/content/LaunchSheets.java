package org.bellwether.content;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.content.scorm.Durations;
import org.bellwether.content.scorm.Standard;
import org.bellwether.learning.Progress;
import org.bellwether.people.PersonCard;
import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Puts together what the player needs to begin. */
@Dependent
class LaunchSheets {

    private static final String FRAME = "allow-scripts allow-same-origin allow-forms allow-downloads";

    @PersistenceContext EntityManager entities;
    @Inject ContentTokens tokens;
    @Inject Settings settings;
    @Inject Clock clock;

    LaunchSheet of(PackageAttempt attempt, LaunchId launch, PersonCard learner) {
        var version = entities.find(PackageVersion.class, attempt.packageVersion().value());
        var states = Attempts.states(entities, attempt.id());
        var times = times(attempt.id());
        var units = Packages.rows(entities, version.id()).stream().map(PackageUnit::row)
            .map(row -> unit(version.standard(), row, states.get(row.id()), times.getOrDefault(row.id(), 0L))).toList();
        return sheet(version, launch, learner, "normal", attempt.lastUnit(), units);
    }

    /** As a learner sees the package for the first time; nothing of it is kept. */
    LaunchSheet preview(PackageVersion version, PersonCard viewer) {
        var units = Packages.rows(entities, version.id()).stream().map(PackageUnit::row).map(row -> unit(version.standard(), row, "browse", "ab-initio", 0, null, Map.of())).toList();
        return sheet(version, null, viewer, "browse", null, units);
    }

    private LaunchSheet sheet(PackageVersion version, LaunchId launch, PersonCard learner, String mode, UnitId current, List<LaunchSheet.Unit> units) {
        var token = tokens.issue(launch, version.id(), clock.instant().plus(launch == null ? Previews.PASS : Attempts.PASS));
        var sandbox = FRAME + (version.modals() ? " allow-modals" : "") + (version.popups() ? " allow-popups" : "");
        return new LaunchSheet(launch, settings.contentUrl() + "/c/" + token + "/", settings.contentUrl() + "/_shim/player.html", sandbox, version.standard(),
            version.title(), learner.id().toString(), learner.name(), mode, current, units);
    }

    private LaunchSheet.Unit unit(Standard standard, UnitRow row, UnitState state, long seconds) {
        if (state == null) return unit(standard, row, "normal", "ab-initio", seconds, null, Map.of());
        var passed = state.progress().success() == Progress.Success.PASSED;
        return unit(standard, row, passed ? "review" : "normal", state.entry(), seconds, state.progress(), state.found());
    }

    private static LaunchSheet.Unit unit(Standard standard, UnitRow row, String mode, String entry, long seconds, Progress progress, Map<String, String> values) {
        return new LaunchSheet.Unit(row.id(), row.identifier(), row.title(), row.depth(), row.launch(), row.sco(), text(row.masteryScore()), text(row.passingScore()),
            text(row.completionThreshold()), row.maxTime(), row.timeLimitAction(), row.launchData(), entry, Durations.write(standard, seconds),
            progress == null ? "NOT_STARTED" : progress.completion().name(), progress == null ? "UNKNOWN" : progress.success().name(), mode, values);
    }

    private static String text(BigDecimal number) { return number == null ? null : number.stripTrailingZeros().toPlainString(); }

    private Map<UnitId, Long> times(AttemptId attempt) {
        var times = new HashMap<UnitId, Long>();
        entities.createQuery("select v.unit, sum(v.seconds) from Visit v where v.attempt = :attempt group by v.unit", Object[].class)
            .setParameter("attempt", attempt).getResultList().forEach(row -> times.put((UnitId) row[0], ((Number) row[1]).longValue()));
        return times;
    }
}

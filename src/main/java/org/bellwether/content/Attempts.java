package org.bellwether.content;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.Progress;
import org.bellwether.people.Caller;
import org.bellwether.people.SignedOut;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The learners' runs of packages: opening the player, and keeping what it reports, each change once. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Attempts {

    /** So long the addresses of a launch hold at most. */
    static final Duration PASS = Duration.ofHours(8);
    private static final int MOST_CHANGES = 200;

    @PersistenceContext EntityManager entities;
    @Inject Enrolments enrolments;
    @Inject LaunchSheets sheets;
    @Inject OpenLaunches open;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Opens the player. A launch that is open elsewhere is superseded: what it still sends counts as achieved, but the
     * place in the course is from now on this launch's.
     */
    public LaunchSheet launch(EnrolmentId enrolment, LessonId lesson) {
        locked(enrolment, lesson);
        var access = enrolments.open(enrolment, lesson);
        var attempt = locked(enrolment, lesson);
        if (attempt == null) {
            attempt = new PackageAttempt(access, playedBy(lesson), clock.instant());
            entities.persist(attempt);
            entities.flush();
        }
        var launch = attempt.launch(caller.sitting(), clock.instant());
        entities.persist(launch);
        entities.flush();
        return sheets.of(attempt, launch.id(), caller.card());
    }

    private PackageAttempt locked(EnrolmentId enrolment, LessonId lesson) {
        return entities.createQuery("select a from PackageAttempt a where a.enrolment = :enrolment and a.lesson = :lesson", PackageAttempt.class)
            .setParameter("enrolment", enrolment).setParameter("lesson", lesson).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElse(null);
    }

    private PackageVersionId playedBy(LessonId lesson) {
        var played = entities.find(LessonPackage.class, lesson.value());
        if (played == null) throw new RuleViolation("content.lesson.no-package");
        return played.packageVersion();
    }

    /**
     * Keeps what the player reports. The same changes may come twice and in any order: what is kept in the end is the same.
     *
     * @throws NotFound      if the launch is not the caller's
     * @throws RuleViolation if a change holds what no content can have said, or another one came under its number
     */
    public CommitReceipt commit(LaunchId id, List<PlayerChange> changes) {
        var launch = launch(id);
        var attempt = attempt(launch);
        if (!attempt.learner().equals(caller.person())) throw new NotFound("content.launch.unknown");
        launch.belongsTo(caller.sitting());
        return keep(launch, attempt, changes);
    }

    /**
     * The last words of a page that is being closed; whoever calls has checked the launch's token.
     *
     * @throws NotFound if the launch was closed before: its addresses hold no longer
     */
    @PermitAll
    public CommitReceipt leave(LaunchId id, PlayerChange change) {
        var launch = launch(id);
        if (launch.closed()) throw new NotFound("content.launch.unknown");
        return keep(launch, attempt(launch), List.of(change));
    }

    /** The learner left; the addresses of the files hold no longer. */
    public void close(LaunchId id) {
        var launch = launch(id);
        if (!attempt(launch).learner().equals(caller.person())) throw new NotFound("content.launch.unknown");
        close(launch);
    }

    /** Whoever signs out leaves no address behind that still opens. */
    @PermitAll
    public void closeAll(@Observes SignedOut gone) {
        if (gone.sitting() == null) return;
        entities.createQuery("select l from Launch l where l.sitting = :sitting and l.closedAt is null", Launch.class).setParameter("sitting", gone.sitting())
            .getResultList().forEach(this::close);
    }

    private void close(Launch launch) {
        launch.close(clock.instant());
        open.forget(launch.id());
    }

    private Launch launch(LaunchId id) {
        var launch = id == null ? null : entities.find(Launch.class, id.value());
        if (launch == null) throw new NotFound("content.launch.unknown");
        return launch;
    }

    private PackageAttempt attempt(Launch launch) { return entities.find(PackageAttempt.class, launch.attempt().value(), LockModeType.PESSIMISTIC_WRITE); }

    private CommitReceipt keep(Launch launch, PackageAttempt attempt, List<PlayerChange> changes) {
        if (changes.size() > MOST_CHANGES) throw new RuleViolation("content.commit.many", MOST_CHANGES);
        changes.forEach(Merge::requireSound);
        var merge = new Merge(entities, launch, attempt, changes, clock.instant());
        changes.forEach(merge::change);
        entities.flush();
        var results = merge.results();
        var progress = Rollup.of(merge.launchable(), results);
        if (merge.changed()) enrolments.report(attempt.enrolment(), attempt.lesson(), progress, merge.seconds());
        return receipt(attempt, launch, changes, progress, results);
    }

    private CommitReceipt receipt(PackageAttempt attempt, Launch launch, List<PlayerChange> changes, Progress progress, Map<UnitId, Progress> results) {
        var units = results.entrySet().stream()
            .map(result -> new CommitReceipt.UnitResult(result.getKey(), result.getValue().completion().name(), result.getValue().success().name())).toList();
        return new CommitReceipt(changes.stream().map(PlayerChange::seq).toList(), clock.instant(), launch.epoch() < attempt.epoch(),
            progress.completion().name(), progress.success().name(), progress.scaled(), enrolments.card(attempt.enrolment()).completed(), units);
    }

    static Map<UnitId, UnitState> states(EntityManager entities, AttemptId attempt) {
        var states = new HashMap<UnitId, UnitState>();
        entities.createQuery("select s from UnitState s where s.attempt = :attempt", UnitState.class).setParameter("attempt", attempt)
            .getResultStream().forEach(state -> states.put(state.unit(), state));
        return states;
    }
}

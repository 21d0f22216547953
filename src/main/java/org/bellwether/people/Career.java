package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;

/** The jobs of one person through time: one main job at most on each day, and others besides. */
final class Career {

    private static final Comparator<Employment> IN_ORDER = Comparator.comparing(one -> one.period().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final PersonId person;
    private final List<Employment> jobs;

    Career(PersonId person, List<Employment> jobs) {
        this.person = person;
        this.jobs = new ArrayList<>(jobs);
        this.jobs.sort(IN_ORDER);
    }

    Optional<Employment> main(LocalDate day) { return jobs.stream().filter(job -> job.main() && job.period().includes(day)).findFirst(); }

    /**
     * Begins a main job. The one of before ends on the day before it; one that was planned for later stays, and this one
     * ends before it.
     */
    Employment begin(Post post, LocalDate day) {
        var before = main(day);
        if (before.isPresent() && day.equals(before.get().period().from())) throw new RuleViolation("people.job.begins-then", day);
        var next = jobs.stream().filter(job -> job.main() && job.period().beginsAfter(day)).map(job -> job.period().from()).findFirst();
        before.ifPresent(job -> job.during(job.period().before(day)));
        return add(new Employment(person, post, true, new Period(day, next.map(first -> first.minusDays(1)).orElse(null))));
    }

    /** From that day on the main job is this one; one that began on that very day is corrected. What is new is to be kept. */
    Optional<Employment> take(Post post, LocalDate day) {
        var before = main(day);
        if (before.filter(job -> job.post().equals(post)).isPresent()) return Optional.empty();
        if (before.isEmpty() || !day.equals(before.get().period().from())) return Optional.of(begin(post, day));
        before.get().become(post);
        return Optional.empty();
    }

    /** Somebody comes back on the very day on which they left: what was to end on it goes on. */
    void goOn(LocalDate day) { main(day).filter(job -> day.equals(job.period().until())).ifPresent(job -> job.during(new Period(job.period().from(), null))); }

    /** Takes on a job besides the main one. */
    Employment besides(Post post, Period period) {
        if (jobs.stream().anyMatch(job -> job.post().unit().equals(post.unit()) && job.post().position().equals(post.position()) && job.period().overlaps(period))) throw new RuleViolation("people.job.held");
        return add(new Employment(person, post, false, period));
    }

    private Employment add(Employment job) {
        jobs.add(job);
        jobs.sort(IN_ORDER);
        return job;
    }

    /**
     * That day is the last of a job.
     *
     * @throws RuleViolation if it has not begun by then, or it is the main job: another one has to take its place
     */
    void end(EmploymentId id, LocalDate last) {
        var job = find(id);
        if (job.main()) throw new RuleViolation("people.job.main");
        job.during(new Period(job.period().from(), last));
    }

    /** A job that was written down by mistake never was. The main job before it goes on in its place. */
    Employment remove(EmploymentId id) {
        var job = find(id);
        if (job.main()) {
            var before = jobs.stream().filter(one -> one.main() && one.period().endsBefore(job.period().from())).reduce((first, second) -> second);
            before.orElseThrow(() -> new RuleViolation("people.job.only")).during(new Period(before.get().period().from(), job.period().until()));
        }
        jobs.remove(job);
        return job;
    }

    /** Nothing goes on after that day: the person has left. Answers the jobs that will never begin. */
    List<Employment> leave(LocalDate last) {
        var never = jobs.stream().filter(job -> job.period().beginsAfter(last)).toList();
        jobs.removeAll(never);
        jobs.stream().filter(job -> !job.period().endsBefore(last)).forEach(job -> job.during(new Period(job.period().from(), last)));
        return never;
    }

    private Employment find(EmploymentId id) { return jobs.stream().filter(job -> job.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("people.job.unknown")); }

    List<Employment> jobs() { return List.copyOf(jobs); }
}

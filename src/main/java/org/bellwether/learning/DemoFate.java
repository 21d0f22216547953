package org.bellwether.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.people.DemoPerson;
import org.bellwether.platform.demo.DemoRandom;

/**
 * What becomes of one person's course: the diligence of the story decides when they start and whether they finish, the
 * skill how often they try the quiz. Logistics learnt late, when the floor walkers were there, and then well. Depends on nothing but the person, the course and today.
 *
 * @param lessonsDone how many lessons from the first one are done
 */
record DemoFate(LocalDate enrolledOn, LocalDate dueOn, Instant startedAt, int lessonsDone, int quizAttempts, double quizScore, Instant quizAt, Instant completedAt, double pace) {

    private static final int TIME_GIVEN = 35;
    /** A due date that lies ahead was moved: work on it began for an earlier one. */
    private static final int GIVEN_AGAIN = 18;
    private static final int MOST_ATTEMPTS = 3;
    /** Whom the story fixed: how many days before the due date they were done. */
    private static final Map<String, Integer> EARLY = Map.of("employee2", 12, "trainer", 20, "trainer2", 17, "cio", 9, "executive", 3, "ceo", 1);

    static DemoFate of(DemoPerson person, CourseId course, LocalDate due, int lessons, LocalDate today) {
        var random = DemoRandom.of("learning", person.login(), course.toString());
        var noise = random.nextGaussian();
        var finishes = random.nextDouble() < 0.22 + 0.95 * person.diligence();
        var late = EARLY.containsKey(person.login()) ? -EARLY.get(person.login()) : (int) Math.round((0.6 - person.diligence()) * 62 + noise * 9) - (due.isAfter(today) ? GIVEN_AGAIN : 0) + ("LOG".equals(person.department()) ? 10 : 0);
        var end = moment(due.plusDays(Math.max(late, 3 - TIME_GIVEN)), random.nextInt(540));
        var tries = tries(person, course);
        var pace = 0.7 + 0.6 * random.nextDouble();
        var began = end.minusSeconds(3600L * (6 + random.nextInt(90)));
        var given = due.minusDays(TIME_GIVEN);
        if (never(person) || began.isAfter(moment(today, 0))) return new DemoFate(given, due, null, 0, 0, 0, null, null, pace);
        if ((!finishes && !EARLY.containsKey(person.login())) || end.isAfter(moment(today, 0)))
            return new DemoFate(given, due, began, Math.min(lessons - 1, (int) (random.nextDouble() * lessons)), 0, 0, null, null, pace);
        if (tries.best < DemoEnrolment.PASS_MARK) return new DemoFate(given, due, began, lessons - 1, tries.count, tries.best, end, null, pace);
        return new DemoFate(given, due, began, lessons, tries.count, tries.best, end, end, pace);
    }

    /** Those whose page the story wants untouched. */
    private static boolean never(DemoPerson person) { return person.login().equals("employee") || person.login().equals("overdue"); }

    private record Tries(int count, double best) { }

    /** Each try is a little better than the last one; the score is a number of tenths. */
    private static Tries tries(DemoPerson person, CourseId course) {
        var random = DemoRandom.of("quiz", person.login(), course.toString());
        var best = 0.0;
        for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var score = Math.round(10 * Math.min(1, Math.max(0.2, person.skill() + 0.04 + 0.09 * attempt - 0.09 + 0.11 * random.nextGaussian()))) / 10.0;
            best = Math.max(best, score);
            if (best >= DemoEnrolment.PASS_MARK || EARLY.containsKey(person.login())) return new Tries(attempt, Math.max(best, EARLY.containsKey(person.login()) ? 0.8 : 0));
        }
        return new Tries(MOST_ATTEMPTS, best);
    }

    /** That many minutes into the working day in Suzhou. */
    private static Instant moment(LocalDate day, int minutes) { return day.atTime(LocalTime.of(0, 10)).plusMinutes(minutes).toInstant(ZoneOffset.UTC); }
}

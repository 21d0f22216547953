package org.bellwether.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.bellwether.bench.GrownCourses.Made;
import org.bellwether.bench.LargeEnterprise.Worker;
import org.bellwether.platform.id.Id;

/** Everybody is enrolled on every course; how far they came follows from how diligent they are and how long ago it was due. */
final class GrownLearning {

    /** @param touched how many lessons were opened; @param done how many of them were finished */
    private record Fate(String status, Instant startedAt, Instant endedAt, int touched, int done, double skill) { }

    private final Connection connection;
    private final Random random;
    private final LocalDate today;

    GrownLearning(Connection connection, Random random, LocalDate today) {
        this.connection = connection;
        this.random = random;
        this.today = today;
    }

    void grow(List<Worker> workers, List<Made> courses) throws SQLException {
        var trainer = Rows.list(connection, "select id from person where login = 'trainer'", row -> row.getLong(1)).get(0);
        for (var number = 0; number < courses.size(); number++) course(courses.get(number), today.minusDays(190 - number * 11L), trainer, workers);
    }

    private void course(Made course, LocalDate due, long trainer, List<Worker> workers) throws SQLException {
        var enrolled = new HashSet<>(Rows.list(connection, "select learner_id from enrolment where course_id = ?", row -> row.getLong(1), course.id()));
        var assignment = Id.mint();
        Rows.run(connection, "insert into assignment (id, course_id, unit_id, due_on, made_by, made_at, applied_at, version) values (?, ?, null, ?, ?, ?, ?, 1)",
            assignment, course.id(), due, trainer, morning(due.minusDays(35)), morning(due.minusDays(35)));
        try (var enrolments = Rows.of(connection, "enrolment", "id, learner_id, course_id, status, enrolled_at, due_on, started_at, trained_at, completed_at, last_lesson_id, last_at, score, seconds, version");
             var sources = Rows.of(connection, "enrolment_source", "enrolment_id, assignment_id").behind(enrolments);
             var results = Rows.of(connection, "lesson_result", "enrolment_id, lesson_id, completion, success, scaled, seconds, started_at, changed_at, completed_at, version").behind(enrolments)) {
            var attempts = new GrownAttempts(connection);
            for (var worker : workers) {
                if (enrolled.contains(worker.id())) continue;
                var enrolment = Id.mint();
                var fate = fate(worker, course, due);
                var last = fate.touched() == 0 ? null : course.parts().get(fate.touched() - 1).id();
                var completed = fate.status().equals("COMPLETED");
                enrolments.add(enrolment, worker.id(), course.id(), fate.status(), morning(due.minusDays(35)), due, fate.startedAt(), completed ? fate.endedAt() : null, completed ? fate.endedAt() : null, last, fate.endedAt(),
                    completed ? score(fate) : null, fate.touched() * 380L, 1);
                sources.add(enrolment, assignment);
                results(course, fate, enrolment, results);
                attempts.later(course, worker.id(), enrolment, fate.startedAt(), fate.touched(), fate.done(), score(fate));
            }
            results.close();
            attempts.write();
        }
    }

    private Fate fate(Worker worker, Made course, LocalDate due) {
        var all = course.parts().size();
        var chance = random.nextDouble();
        var late = due.isBefore(today) ? 0.25 : -0.25;
        var started = morning(due.minusDays(30 - random.nextInt(25))).plusSeconds(random.nextInt(30_000));
        var latest = today.minusDays(1 + random.nextInt(10)).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
        if (started.isAfter(latest)) started = latest;
        if (random.nextInt(100) < 2) return new Fate("WITHDRAWN", null, null, 0, 0, 0);
        if (chance < worker.diligence() * 0.8 + late) return new Fate("COMPLETED", started, started.plus(Duration.ofMinutes(90)), all, all, 0.7 + 0.3 * random.nextDouble());
        if (chance > 0.92) return new Fate("ENROLLED", null, null, 0, 0, 0);
        var done = random.nextInt(all);
        return new Fate("IN_PROGRESS", started, started.plus(Duration.ofMinutes(40)), done + 1, done, 0.3 + 0.3 * random.nextDouble());
    }

    private static BigDecimal score(Fate fate) { return BigDecimal.valueOf(Math.round(100 * fate.skill()), 2); }

    private static void results(Made course, Fate fate, long enrolment, Rows rows) throws SQLException {
        for (var place = 0; place < fate.touched(); place++) {
            var done = place < fate.done();
            var at = fate.startedAt().plusSeconds(600L * place);
            var quiz = done && course.parts().get(place).kind().equals("QUIZ");
            rows.add(enrolment, course.parts().get(place).id(), done ? "COMPLETED" : "IN_PROGRESS", quiz ? "PASSED" : "UNKNOWN", quiz ? score(fate) : null, done ? 380 : 120, at,
                at.plusSeconds(380), done ? at.plusSeconds(380) : null, 1);
        }
    }

    private static Instant morning(LocalDate day) { return day.atTime(LocalTime.of(1, 30)).toInstant(ZoneOffset.UTC); }
}

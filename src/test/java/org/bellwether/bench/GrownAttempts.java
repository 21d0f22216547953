package org.bellwether.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.bench.GrownCourses.Made;
import org.bellwether.bench.GrownCourses.Part;
import org.bellwether.platform.id.Id;

/** What is kept of the packages that were played and the quizzes that were taken. Told as that of somebody of the demo, if there is one. */
final class GrownAttempts {

    private record Played(Part part, long learner, long enrolment, Instant at, boolean done, BigDecimal score) { }

    /** What a unit of a package keeps. */
    private record Kept(long unit, String values, String completion, String success) { }

    /** A run through a quiz that somebody of the demo made. */
    private record Run(long seed, BigDecimal earned, int possible, BigDecimal score, List<Object[]> answers) { }

    private final Connection connection;
    private final List<Played> packages = new ArrayList<>();
    private final List<Played> quizzes = new ArrayList<>();

    GrownAttempts(Connection connection) { this.connection = connection; }

    /** Remembers what is to be written once the enrolments are. */
    void later(Made course, long learner, long enrolment, Instant from, int touched, int done, BigDecimal score) {
        for (var place = 0; place < touched; place++) {
            var part = course.parts().get(place);
            var played = new Played(part, learner, enrolment, from == null ? null : from.plusSeconds(600L * place), place < done, score);
            if (part.kind().equals("PACKAGE")) packages.add(played);
            if (part.kind().equals("QUIZ") && played.done()) quizzes.add(played);
        }
    }

    void write() throws SQLException {
        if (!packages.isEmpty()) packages();
        if (!quizzes.isEmpty()) quizzes();
    }

    private void packages() throws SQLException {
        var kept = new HashMap<Boolean, Kept>();
        for (var one : Rows.list(connection, "select u.unit_id, u.kept, u.completion, u.success from attempt_unit u join attempt a on a.id = u.attempt_id where a.version_id = ? order by u.id",
            row -> new Kept(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)), packages.get(0).part().version())) kept.putIfAbsent(one.completion().equals("COMPLETED"), one);
        try (var attempts = Rows.of(connection, "attempt", "id, enrolment_id, lesson_id, learner_id, version_id, epoch, started_at, last_at, version, last_unit_id");
             var launches = Rows.of(connection, "launch", "id, attempt_id, epoch, acked, opened_at, last_at, version, closed_at").behind(attempts);
             var units = Rows.of(connection, "attempt_unit", "id, attempt_id, unit_id, entry, kept, completion, success, updated_at, version, epoch, seq").behind(attempts)) {
            for (var one : packages) {
                var attempt = Id.mint();
                var state = kept.get(one.done());
                var end = one.at().plusSeconds(380);
                attempts.add(attempt, one.enrolment(), one.part().id(), one.learner(), one.part().version(), 1, one.at(), end, 1, state.unit());
                launches.add(Id.mint(), attempt, 1, 1, one.at(), end, 1, end);
                units.add(Id.mint(), attempt, state.unit(), one.done() ? "" : "resume", state.values(), state.completion(), state.success(), end, 1, 1, 1);
            }
        }
    }

    private void quizzes() throws SQLException {
        var runs = runs(quizzes.get(0).part().version());
        try (var attempts = Rows.of(connection, "quiz_attempt",
                "id, enrolment_id, lesson_id, learner_id, version_id, number, seed, status, started_at, saved_at, submitted_at, by_timer, earned, possible, score, passed, version");
             var answers = Rows.of(connection, "quiz_answer", "attempt_id, slot, question_id, given, seq, fraction").behind(attempts)) {
            var number = 0;
            for (var one : quizzes) {
                var attempt = Id.mint();
                var run = runs.isEmpty() ? new Run(attempt, one.score(), 1, one.score(), List.of()) : runs.get(number++ % runs.size());
                var end = one.at().plusSeconds(380);
                attempts.add(attempt, one.enrolment(), one.part().id(), one.learner(), one.part().version(), 1, run.seed(), "SUBMITTED", one.at(), end, end, false, run.earned(), run.possible(), run.score(), true, 1);
                for (var answer : run.answers()) answers.add(attempt, answer[0], answer[1], answer[2], answer[3], answer[4]);
            }
        }
    }

    private List<Run> runs(long version) throws SQLException {
        Map<Long, List<Object[]>> answers = new HashMap<>();
        Rows.list(connection, "select a.attempt_id, a.slot, a.question_id, a.given, a.seq, a.fraction from quiz_answer a join quiz_attempt t on t.id = a.attempt_id where t.version_id = ? and t.passed = true order by a.attempt_id, a.slot",
            row -> answers.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(new Object[] {row.getInt(2), row.getLong(3), row.getString(4), row.getLong(5), row.getBigDecimal(6)}), version);
        return Rows.list(connection, "select id, seed, earned, possible, score from quiz_attempt where version_id = ? and passed = true order by id",
            row -> new Run(row.getLong(2), row.getBigDecimal(3), row.getInt(4), row.getBigDecimal(5), answers.getOrDefault(row.getLong(1), List.of())), version);
    }
}

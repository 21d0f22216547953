package org.bellwether.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bellwether.course.LessonId;
import org.bellwether.course.LessonRow;

/**
 * Where a learner stands with a course: a pure reading of its outline and of what each lesson has come to.
 *
 * @param lessons in the order in which they are taken
 */
record Standing(List<LessonRow> lessons, Map<LessonId, Progress> results) {

    boolean done(LessonRow lesson) {
        var result = results.get(lesson.id());
        return result != null && result.satisfies();
    }

    /** Whether every required lesson is done; a course that demands none is complete when all of it is. */
    boolean complete() {
        var counted = counted();
        return !counted.isEmpty() && counted.stream().allMatch(this::done);
    }

    /**
     * Whether the content of every lesson that counts was gone through to its end, whatever the verdict: who failed the test is
     * trained and has not passed.
     */
    boolean trained() {
        var counted = counted();
        return !counted.isEmpty() && counted.stream().map(lesson -> results.get(lesson.id())).allMatch(result -> result != null && result.completion() == Progress.Completion.COMPLETED);
    }

    private List<LessonRow> counted() {
        var required = lessons.stream().filter(LessonRow::required).toList();
        return required.isEmpty() ? lessons : required;
    }

    /** Of the lessons that count, how many are done. */
    int doneCount() { return (int) counted().stream().filter(this::done).count(); }

    int count() { return counted().size(); }

    /** 0 to 100, downwards. */
    int percent() { return count() == 0 ? 0 : 100 * doneCount() / count(); }

    /** The mean of the scores that there are; null where there are none. */
    BigDecimal score() {
        var scores = lessons.stream().map(lesson -> results.get(lesson.id())).filter(result -> result != null && result.scaled() != null).map(Progress::scaled).toList();
        if (scores.isEmpty()) return null;
        return scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(scores.size()), 6, RoundingMode.HALF_UP);
    }

    /** The first required lesson before that one that is not done, where the course is taken in order; null if the way is free. */
    LessonRow obstacle(LessonRow wanted, boolean inOrder) { return obstacles(wanted, inOrder).findFirst().orElse(null); }

    /** The last one of them: what, once done, opens the lesson. */
    LessonRow key(LessonRow wanted, boolean inOrder) { return obstacles(wanted, inOrder).reduce((first, second) -> second).orElse(null); }

    private Stream<LessonRow> obstacles(LessonRow wanted, boolean inOrder) {
        if (!inOrder || done(wanted)) return Stream.empty();
        return lessons.stream().takeWhile(lesson -> !lesson.id().equals(wanted.id())).filter(lesson -> lesson.required() && !done(lesson));
    }

    /** Where to go on: the lesson that was open last unless it is done, else the first one that is not; null if all are. */
    LessonRow next(LessonId last) {
        var open = lessons.stream().filter(lesson -> !done(lesson)).toList();
        return open.stream().filter(lesson -> lesson.id().equals(last)).findFirst()
            .or(() -> open.stream().filter(LessonRow::required).findFirst()).or(() -> open.stream().findFirst()).orElse(null);
    }
}

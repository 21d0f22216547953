package org.bellwether.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonRow;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.bellwether.platform.text.Localized;

/** Builds outlines with results for tests. */
final class AStanding {

    private static final CourseId COURSE = new CourseId(1);

    private final List<LessonRow> lessons = new ArrayList<>();
    private final Map<LessonId, Progress> results = new HashMap<>();

    static AStanding aStanding() { return new AStanding(); }

    AStanding required(String title) { return lesson(title, true); }

    AStanding optional(String title) { return lesson(title, false); }

    private AStanding lesson(String title, boolean required) {
        lessons.add(new LessonRow(new LessonId(lessons.size() + 1), COURSE, lessons.size(), LessonKind.PAGE, new Localized(title, null), required));
        return this;
    }

    AStanding done() { return result(new Progress(Completion.COMPLETED, Success.UNKNOWN, null)); }

    AStanding failed() { return result(new Progress(Completion.COMPLETED, Success.FAILED, new BigDecimal("0.4"))); }

    AStanding passed(String score) { return result(new Progress(Completion.COMPLETED, Success.PASSED, new BigDecimal(score))); }

    AStanding begun() { return result(new Progress(Completion.IN_PROGRESS, Success.UNKNOWN, null)); }

    private AStanding result(Progress progress) {
        results.put(lessons.get(lessons.size() - 1).id(), progress);
        return this;
    }

    Standing build() { return new Standing(lessons, results); }
}

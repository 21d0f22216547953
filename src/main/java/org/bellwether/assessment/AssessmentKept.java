package org.bellwether.assessment;

import java.util.List;
import java.util.Map;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;

/** What people answered in quizzes. */
@ApplicationScoped
class AssessmentKept implements KeptData {

    /** Attempts at the quizzes of an enrolment grow old together: those that are left tell how many were used. */
    private static final String YOUNG = "(select y.enrolment_id from (select distinct d.enrolment_id from quiz_attempt d where d.submitted_at is null or d.submitted_at >= {before}) y)";

    @Override public int order() { return 310; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.ANSWERS, "quiz_answer", "attempt_id in (select a.id from quiz_attempt a where a.learner_id {who})").names("question_id", "question").shows("given", "fraction").old("attempt_id in (select a.id from quiz_attempt a where a.enrolment_id not in " + YOUNG + ")"),
            Holding.of(DataKind.ANSWERS, "quiz_allowance", "exists (select 1 from quiz_attempt a where a.enrolment_id = quiz_allowance.enrolment_id and a.lesson_id = quiz_allowance.lesson_id and a.learner_id {who})").names("lesson_id", "lesson").shows("extra", "granted_at")
                .old("granted_at < {before} and enrolment_id not in " + YOUNG),
            Holding.of(DataKind.ANSWERS, "quiz_attempt", "learner_id {who}").names("lesson_id", "lesson").shows("number", "status", "started_at", "submitted_at", "earned", "possible", "score", "passed").old("enrolment_id not in " + YOUNG));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("question", "quiz_question", "text_en", "text_zh"));
    }

    @Override public Map<String, String> details() { return Map.of("enrolment", "select d.enrolment_id from quiz_attempt d union all select w.enrolment_id from quiz_allowance w"); }

    @Override public List<String> signatures() { return List.of("quiz_version.changed_by", "quiz_allowance.granted_by"); }
}

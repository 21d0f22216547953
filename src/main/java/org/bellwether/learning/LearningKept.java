package org.bellwether.learning;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/** What people had to learn, or chose to, and how far they came. */
@ApplicationScoped
class LearningKept implements KeptData {

    private static final String LEARNERS = "enrolment_id in (select e.id from enrolment e where e.learner_id {who})";
    private static final String COMPLETED = "enrolment_id in (select e.id from enrolment e where e.mandatory = true and e.completed_at < {before})";

    @Override public int order() { return 400; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.TRAINING, "lesson_result", LEARNERS).only("enrolment_id in (select e.id from enrolment e where e.mandatory = true)").names("lesson_id", "lesson")
                .shows("completion", "success", "scaled", "seconds", "started_at", "completed_at").unnamed().old(COMPLETED).unlessEvidence("enrolment", "enrolment_id"),
            Holding.of(DataKind.LEARNING, "lesson_result", LEARNERS).only("enrolment_id in (select e.id from enrolment e where e.mandatory = false)").names("lesson_id", "lesson")
                .shows("completion", "success", "scaled", "seconds", "started_at", "completed_at").unlessEvidence("enrolment", "enrolment_id"),
            Holding.of(DataKind.TRAINING, "enrolment_source", LEARNERS).shows("due_on").unnamed().old(COMPLETED).unlessEvidence("enrolment", "enrolment_id"),
            Holding.of(DataKind.TRAINING, "enrolment", "learner_id {who}").only("mandatory = true").names("course_id", "course")
                .shows("status", "enrolled_at", "due_on", "started_at", "completed_at", "score", "seconds", "excused_at", "excuse").unnamed("excuse", "nudged_at", "nudged_by")
                .old("completed_at < {before}").unlessEvidence("enrolment", "id"),
            Holding.of(DataKind.LEARNING, "enrolment", "learner_id {who}").only("mandatory = false").names("course_id", "course")
                .shows("status", "enrolled_at", "started_at", "completed_at", "score", "seconds").without("excuse", "nudged_at", "nudged_by").unlessEvidence("enrolment", "id"));
    }

    @Override public List<String> signatures() { return List.of("assignment.made_by", "enrolment.nudged_by", "enrolment.excused_by", "enrolment.excused_for"); }
}

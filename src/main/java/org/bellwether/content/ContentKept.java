package org.bellwether.content;

import java.util.List;
import java.util.Map;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;

/** What people did inside of packages. */
@ApplicationScoped
class ContentKept implements KeptData {

    @Override public int order() { return 300; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.ANSWERS, "player_op", "launch_id in (select l.id from launch l join attempt a on a.id = l.attempt_id where a.learner_id {who})").old("launch_id in (select l.id from launch l join attempt a on a.id = l.attempt_id where a.last_at < {before})"),
            Holding.of(DataKind.ANSWERS, "attempt_visit", "attempt_id in (select a.id from attempt a where a.learner_id {who})").names("unit_id", "package-unit").shows("seconds").old("attempt_id in (select a.id from attempt a where a.last_at < {before})"),
            Holding.of(DataKind.ANSWERS, "launch", "attempt_id in (select a.id from attempt a where a.learner_id {who})").shows("opened_at", "last_at", "closed_at").old("attempt_id in (select a.id from attempt a where a.last_at < {before})"),
            Holding.of(DataKind.ANSWERS, "attempt_unit", "attempt_id in (select a.id from attempt a where a.learner_id {who})").names("unit_id", "package-unit").shows("completion", "success", "scaled", "kept", "updated_at").old("attempt_id in (select a.id from attempt a where a.last_at < {before})"),
            Holding.of(DataKind.ANSWERS, "attempt", "learner_id {who}").names("lesson_id", "lesson").shows("started_at", "last_at").old("last_at < {before}"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("package-unit", "package_unit", "title", null));
    }

    @Override public Map<String, String> details() { return Map.of("enrolment", "select d.enrolment_id from attempt d"); }

    @Override public List<String> signatures() { return List.of("package_version.uploaded_by"); }
}

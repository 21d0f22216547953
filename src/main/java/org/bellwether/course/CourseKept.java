package org.bellwether.course;

import java.util.List;

import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;

/** Courses are the work of whoever owns them. */
@ApplicationScoped
class CourseKept implements KeptData {

    @Override public int order() { return 480; }

    @Override public List<Holding> holdings() { return List.of(); }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("course", "course", "title_en", "title_zh"), new Reference("lesson", "lesson", "title_en", "title_zh"));
    }

    @Override public List<String> signatures() { return List.of("course.owner_id"); }
}

package org.bellwether.course.page;

import java.io.Serializable;

import org.bellwether.course.Courses;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.omnifaces.util.Faces;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Where a course begins: from a package, or written here. */
@PageBean
public class NewCoursePage implements Serializable {

    @Inject Courses courses;
    @Inject Notices notices;

    private final CourseDraft draft = new CourseDraft();

    @PostConstruct
    void load() { courses.requireCreator(); }

    public void create() {
        var id = courses.create(draft.wanted());
        notices.info("course.new.done");
        Faces.redirect("/course/edit.xhtml?course=" + id);
    }

    public CourseDraft getDraft() { return draft; }
}

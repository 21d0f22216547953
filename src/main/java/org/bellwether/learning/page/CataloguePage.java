package org.bellwether.learning.page;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.bellwether.course.CourseId;
import org.bellwether.learning.CatalogueRow;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.LessonPlaces;
import org.bellwether.learning.MyLearning;
import org.bellwether.platform.faces.PageBean;
import org.omnifaces.util.Faces;

import jakarta.inject.Inject;

/** Everything there is to learn. */
@PageBean
public class CataloguePage implements Serializable {

    @Inject MyLearning learning;
    @Inject Enrolments enrolments;

    private List<CatalogueRow> all = List.of();
    private String text;

    public void load() { all = learning.catalogue(); }

    /** Takes the course and opens it. */
    public void take(CourseId course) { Faces.redirect(LessonPlaces.of(enrolments.enrolMyself(course))); }

    public List<CatalogueRow> getRows() {
        var wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(row -> wanted.isEmpty() || says(row.course().title().en(), wanted) || says(row.course().title().zh(), wanted)
            || row.course().summary() != null && (says(row.course().summary().en(), wanted) || says(row.course().summary().zh(), wanted))).toList();
    }

    private static boolean says(String text, String wanted) { return text != null && text.toLowerCase(Locale.ROOT).contains(wanted); }

    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
}

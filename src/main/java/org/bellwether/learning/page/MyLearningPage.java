package org.bellwether.learning.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.learning.MyCourse;
import org.bellwether.learning.MyLearning;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.faces.Words;

import jakarta.inject.Inject;

/** Where an employee starts: what is next and why, then all the rest. */
@PageBean
public class MyLearningPage implements Serializable {

    @Inject MyLearning learning;
    @Inject Words words;

    private List<MyCourse> courses = List.of();

    public void load() { courses = learning.all(); }

    /** What to do now; null when nothing is open. */
    public MyCourse getFirst() { return open().findFirst().orElse(null); }

    public List<MyCourse> getOthers() { return open().skip(1).toList(); }

    public List<MyCourse> getDone() { return courses.stream().filter(MyCourse::completed).toList(); }

    public boolean isNothing() { return courses.isEmpty(); }

    /** How much there is to do, in one sentence. */
    public String getLead() {
        var open = open().count();
        var late = open().filter(MyCourse::overdue).count();
        if (open == 0) return words.of(courses.isEmpty() ? "learning.my.lead-none" : "learning.my.lead-done");
        return words.of(late > 0 ? "learning.my.lead-late" : "learning.my.lead-open", open, late);
    }

    private java.util.stream.Stream<MyCourse> open() { return courses.stream().filter(MyCourse::open); }
}

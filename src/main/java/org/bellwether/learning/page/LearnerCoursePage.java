package org.bellwether.learning.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.MyCourse;
import org.bellwether.learning.MyLearning;
import org.bellwether.learning.MyLesson;
import org.bellwether.people.PersonCard;
import org.bellwether.people.Persons;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** One of the learner's courses: why they have it, how far they are, what comes next. */
@PageBean
public class LearnerCoursePage implements Serializable {

    @Inject MyLearning learning;
    @Inject Persons persons;

    private EnrolmentId enrolment;
    private MyCourse mine;
    private List<MyLesson> outline = List.of();
    private PersonCard trainer;

    public void load() {
        mine = learning.one(enrolment);
        outline = learning.outline(enrolment);
        trainer = persons.card(mine.course().owner());
    }

    public EnrolmentId getEnrolment() { return enrolment; }
    public void setEnrolment(EnrolmentId enrolment) { this.enrolment = enrolment; }
    public MyCourse getMine() { return mine; }
    public List<MyLesson> getOutline() { return outline; }
    public PersonCard getTrainer() { return trainer; }
}

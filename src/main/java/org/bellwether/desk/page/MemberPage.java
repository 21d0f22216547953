package org.bellwether.desk.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.certification.TeamCertifications;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Excuses;
import org.bellwether.learning.MemberCourse;
import org.bellwether.learning.Nudges;
import org.bellwether.learning.TeamLearning;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** One of a manager's people: every course and certification, and what the manager can do about each. */
@PageBean
public class MemberPage implements Serializable {

    @Inject TeamLearning learning;
    @Inject TeamCertifications certifications;
    @Inject Excuses excuses;
    @Inject Nudges nudges;
    @Inject Persons persons;
    @Inject Notices notices;

    private PersonId person;
    private PersonCard card;
    private String reason;
    private List<MemberCourse> courses;
    private List<TeamCertifications.Row> held;

    public void load() {
        courses = learning.courses(person);
        held = certifications.of(person);
        card = persons.card(person);
    }

    public void nudge(EnrolmentId enrolment) {
        nudges.nudge(enrolment);
        notices.info("desk.team.nudged", card.name());
        load();
    }

    public void excuse(EnrolmentId enrolment) {
        excuses.excuse(enrolment, reason);
        notices.info("desk.member.excused", card.name());
        reason = null;
        load();
    }

    public void lift(EnrolmentId enrolment) {
        excuses.lift(enrolment);
        notices.info("desk.member.asked", card.name());
        load();
    }

    public PersonCard getCard() { return card; }
    public List<MemberCourse> getCourses() { return courses; }
    public List<TeamCertifications.Row> getHeld() { return held; }
    public PersonId getPerson() { return person; }
    public void setPerson(PersonId person) { this.person = person; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}

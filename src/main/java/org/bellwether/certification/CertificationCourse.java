package org.bellwether.certification;

import org.bellwether.course.CourseId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A course that has to be completed for a certification. */
@Audited
@Entity @Table(name = "certification_course")
class CertificationCourse {

    @Id private long id;
    @Column(name = "certification_id") private CertificationId certification;
    @Column(name = "course_id") private CourseId course;

    protected CertificationCourse() { }

    CertificationCourse(CertificationId certification, CourseId course) {
        this.id = org.bellwether.platform.id.Id.mint();
        this.certification = certification;
        this.course = course;
    }

    CertificationId certification() { return certification; }
    CourseId course() { return course; }
}

package org.bellwether.certification;

import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who may see and change which certification: asked by every service of it, whatever the channel. */
@Dependent
public class CertificationReaders {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Caller caller;

    /** Those who answer for the whole may see all; a trainer what leads from the own courses. */
    boolean readsAll() { return caller.has(Role.CIO) || caller.has(Role.EXECUTIVE) || caller.has(Role.ADMINISTRATOR); }

    void requireReader(CertificationId id) {
        var linked = coursesOf(id);
        if (!readsAll() && !(caller.has(Role.TRAINER) && owns(linked))) throw new NotFound("certification.certification.unknown", id);
    }

    void requireOwner(CertificationId id) {
        if (!owner(id)) throw new Forbidden("certification.certification.not-yours");
    }

    boolean owner(CertificationId id) { return caller.has(Role.ADMINISTRATOR) || caller.has(Role.TRAINER) && owns(coursesOf(id)); }

    private boolean owns(List<CourseId> linked) {
        return courses.cards(linked).values().stream().anyMatch(course -> caller.person().equals(course.owner()));
    }

    private List<CourseId> coursesOf(CertificationId id) {
        if (id == null || entities.find(Certification.class, id.value()) == null) throw new NotFound("certification.certification.unknown", id);
        return entities.createQuery("select l.course from CertificationCourse l where l.certification = :id", CourseId.class).setParameter("id", id).getResultList();
    }
}

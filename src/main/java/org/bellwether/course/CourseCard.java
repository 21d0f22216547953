package org.bellwether.course;

import java.io.Serializable;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * A course as other features and pages see one.
 *
 * @param summary  null where nothing was written
 * @param language IETF tag of the language of its content
 * @param minutes  the time that it takes, in minutes
 * @param owner    the trainer who answers for it
 * @param inOrder  whether a lesson opens only when the required ones before it are done
 */
public record CourseCard(CourseId id, String code, Localized title, Localized summary, String language, int minutes,
                         CourseStatus status, PersonId owner, boolean inOrder) implements Serializable {

    public boolean published() { return status == CourseStatus.PUBLISHED; }
}

package org.bellwether.course;

import java.io.Serializable;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * A course as other features and pages see one.
 *
 * @param language IETF tag of the language of its content
 * @param minutes  the time that it takes, in minutes
 * @param owner    the trainer who answers for it
 */
public record CourseCard(CourseId id, String code, Localized title, Localized summary, String language, int minutes,
                         CourseStatus status, PersonId owner) implements Serializable { }

package org.bellwether.course;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/**
 * What a course needs to exist.
 *
 * @param language IETF tag of the language of its content
 * @param minutes  the time that it takes, from 1 to 6000
 */
public record NewCourse(Localized title, Localized summary, String language, int minutes) implements Serializable { }

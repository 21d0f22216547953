package org.bellwether.adoption;

import java.io.Serializable;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * A person who is meant to use a system and how far they came in learning it. It says nothing of their usage.
 *
 * @param courses courses for the system that they were assigned to
 * @param trained of them, gone through to the end, passed or not
 * @param passed  of them, passed
 */
public record MemberRow(PersonId id, String login, String name, String jobTitle, Localized team, Localized department, String site, int courses, int trained, int passed)
    implements Serializable { }

package org.bellwether.adoption;

import java.io.Serializable;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * A person who is meant to use a system and how far they came in learning it. It says nothing of their usage.
 *
 * @param courses   courses for the system that they were assigned to
 * @param completed of them, completed
 */
public record MemberRow(PersonId id, String login, String name, String jobTitle, Localized team, Localized department, String site, int courses, int completed)
    implements Serializable { }

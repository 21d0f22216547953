package org.bellwether.audience;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/** Somebody who belongs to an audience, or came or went. */
public record MemberRow(PersonId person, String name, String login, String jobTitle, String unitEn, String unitZh, Instant at, boolean joined) implements Serializable {

    /** Of those who belong to it now. */
    public MemberRow(Long person, String name, String login, String jobTitle, String unitEn, String unitZh, Instant at) { this(new PersonId(person), name, login, jobTitle, unitEn, unitZh, at, true); }

    /** Of those who came or went. */
    public MemberRow(Long person, String name, String login, String jobTitle, String unitEn, String unitZh, Instant at, Boolean joined) { this(new PersonId(person), name, login, jobTitle, unitEn, unitZh, at, joined.booleanValue()); }

    public Localized unit() { return new Localized(unitEn, unitZh); }
}

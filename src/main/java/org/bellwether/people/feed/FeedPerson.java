package org.bellwether.people.feed;

import org.bellwether.people.PersonStatus;

/**
 * Somebody as they are known now.
 *
 * @param number  personnel number; null for none yet
 * @param email   null for none
 * @param unit    code of the org unit of the main job on the day that the line tells of; null for none then, as position and site are
 * @param manager personnel number of a manager of their own; null for none
 */
public record FeedPerson(String number, String login, String name, String email, String language, String timeZone, String unit, String position, String site, String manager,
                         PersonStatus status) {

    String value(FeedField field) {
        return switch (field) {
            case NUMBER -> number;
            case LOGIN -> login;
            case NAME -> name;
            case EMAIL -> email;
            case LANGUAGE -> language;
            case TIME_ZONE -> timeZone;
            case UNIT -> unit;
            case POSITION -> position;
            case SITE -> site;
            case MANAGER -> manager;
            case FROM -> null; // It says since when, and nothing of its own.
            case UNTIL, UNIT_NAME, UNIT_NAME_ZH, PARENT, HEAD -> null; // Nothing that a person has.
            case STATUS -> status.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}

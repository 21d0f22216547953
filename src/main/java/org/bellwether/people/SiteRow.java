package org.bellwether.people;

import java.io.Serializable;

import org.bellwether.people.calendar.CalendarException;
import org.bellwether.people.calendar.WorkWeek;

/**
 * A place where people work.
 *
 * @param timeZone such as {@code Europe/Berlin}
 * @param people   how many active people have their main job there today
 * @param week     on which days it works at present
 * @param next     the present or next days that are not as the week says; null where none are known
 */
public record SiteRow(SiteId id, String name, String timeZone, long people, WorkWeek week, CalendarException next) implements Serializable { }

package org.bellwether.people;

import java.io.Serializable;

import org.bellwether.people.calendar.CalendarException;

/** Days on which a site does not do as its week says. */
public record SiteExceptionRow(SiteExceptionId id, CalendarException days) implements Serializable { }

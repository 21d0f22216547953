package org.bellwether.people;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.calendar.WorkWeek;

/** On which days of the week a site works, from that day on. */
public record SiteWeekRow(SiteWeekId id, LocalDate from, WorkWeek week) implements Serializable { }

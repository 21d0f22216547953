package org.bellwether.people.page;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.calendar.CalendarException;

/** What is typed about the days on which a site works. */
public class CalendarForm implements Serializable {

    private LocalDate from;
    private LocalDate until;
    private String name;
    private boolean worked;
    private List<DayOfWeek> working;
    private LocalDate weekFrom;

    /** @throws org.bellwether.platform.RuleViolation as {@link CalendarException} */
    CalendarException exception() { return new CalendarException(from, until, name, worked); }

    void clear() {
        from = null;
        until = null;
        name = null;
        worked = false;
    }

    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate until) { this.until = until; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public boolean isWorked() { return worked; }
    public void setWorked(boolean worked) { this.worked = worked; }
    public List<DayOfWeek> getWorking() { return working; }
    public void setWorking(List<DayOfWeek> working) { this.working = working; }
    public LocalDate getWeekFrom() { return weekFrom; }
    public void setWeekFrom(LocalDate weekFrom) { this.weekFrom = weekFrom; }
}

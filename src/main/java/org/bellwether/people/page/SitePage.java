package org.bellwether.people.page;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import org.bellwether.people.Caller;
import org.bellwether.people.SiteCalendars;
import org.bellwether.people.SiteExceptionId;
import org.bellwether.people.SiteExceptionRow;
import org.bellwether.people.SiteId;
import org.bellwether.people.SiteRow;
import org.bellwether.people.SiteWeekId;
import org.bellwether.people.SiteWeekRow;
import org.bellwether.people.Sites;
import org.bellwether.people.calendar.WorkWeek;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Role;

import jakarta.inject.Inject;

/** One site: its clock, its week, and a year of its holidays. */
@PageBean
public class SitePage implements Serializable {

    @Inject SiteCalendars calendars;
    @Inject Sites sites;
    @Inject Caller caller;
    @Inject Notices notices;
    @Inject EnterpriseDay days;

    private SiteId id;
    private Integer year;
    private SiteRow row;
    private List<SiteExceptionRow> exceptions;
    private List<SiteWeekRow> weeks;
    private Map<SiteId, String> others;
    private CalendarForm form;
    private SiteId other;
    private String timeZone;

    public void load() {
        if (year == null) year = days.today().getYear();
        form = new CalendarForm();
        show();
        timeZone = row.timeZone();
        form.setWorking(List.copyOf(row.week().days()));
        form.setWeekFrom(days.today());
        others = sites.names();
        others.remove(id);
    }

    private void show() {
        row = calendars.find(id);
        exceptions = calendars.exceptions(id, year);
        weeks = calendars.weeks(id);
    }

    public void add() {
        var added = form.exception();
        calendars.add(id, added);
        notices.info("people.calendar.added." + (added.working() ? "worked" : "closed"), added.name());
        year = added.from().getYear();
        form.clear();
        show();
    }

    public void remove(SiteExceptionId exception) {
        calendars.remove(exception);
        notices.info("people.calendar.removed");
        show();
    }

    public void takeOver() {
        var taken = calendars.takeOver(other, id, year);
        notices.info("people.calendar.taken", taken.taken(), taken.leftOut());
        show();
    }

    public void week() {
        calendars.works(id, form.getWeekFrom(), WorkWeek.of(form.getWorking()));
        notices.info("people.calendar.week.kept", form.getWeekFrom());
        show();
    }

    public void forget(SiteWeekId week) {
        calendars.forget(week);
        notices.info("people.calendar.week.forgotten");
        show();
    }

    public void keepTime() {
        calendars.keepsTime(id, timeZone);
        notices.info("people.site.zone.kept", timeZone);
        show();
    }

    public boolean isKeeper() { return caller.has(Role.HR) || caller.has(Role.ADMINISTRATOR); }
    public DayOfWeek[] getDaysOfWeek() { return DayOfWeek.values(); }
    public List<String> getTimeZones() { return TimeZones.ALL; }
    public int getPrevious() { return year - 1; }
    public int getNext() { return year + 1; }
    public SiteRow getRow() { return row; }
    public List<SiteExceptionRow> getExceptions() { return exceptions; }
    public List<SiteWeekRow> getWeeks() { return weeks; }
    public Map<SiteId, String> getOthers() { return others; }
    public CalendarForm getForm() { return form; }
    public SiteId getOther() { return other; }
    public void setOther(SiteId other) { this.other = other; }
    public String getTimeZone() { return timeZone; }
    public void setTimeZone(String timeZone) { this.timeZone = timeZone; }
    public SiteId getId() { return id; }
    public void setId(SiteId id) { this.id = id; }
    public Integer getYear() { return year; }
    public void setYear(Integer year) { this.year = year; }
}

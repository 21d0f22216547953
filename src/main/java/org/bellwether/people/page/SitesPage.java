package org.bellwether.people.page;

import java.io.Serializable;

import org.bellwether.people.Caller;
import org.bellwether.people.SiteCalendars;
import org.bellwether.people.SiteRow;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Role;

import jakarta.inject.Inject;

/** The places where people work. */
@PageBean
public class SitesPage implements Serializable {

    @Inject SiteCalendars calendars;
    @Inject Caller caller;

    private String text;
    private long count;
    private LazyTable<SiteRow> sites;

    public void load() {
        search();
        sites = new LazyTable<>(() -> count, window -> calendars.list(text, window));
    }

    /** The next page that the table asks for is of the new search. */
    public void search() { count = calendars.count(text); }

    public boolean isKeeper() { return caller.has(Role.HR) || caller.has(Role.ADMINISTRATOR); }
    public long getCount() { return count; }
    public LazyTable<SiteRow> getSites() { return sites; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
}

package org.bellwether.people.page;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonFilter;
import org.bellwether.people.PersonStatus;
import org.bellwether.people.Persons;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Role;

import jakarta.inject.Inject;

/** Everyone, by name and where they work, today or on another day. */
@PageBean
public class PeoplePage implements Serializable {

    @Inject Persons persons;
    @Inject OrgUnits units;
    @Inject Caller caller;

    private String text = "";
    private long count;
    private OrgUnitId unit;
    private LocalDate on;
    private PersonStatus status = PersonStatus.ACTIVE;
    private List<OrgUnitRow> all;
    private LazyTable<PersonCard> people;

    public void load() {
        all = units.all();
        search();
        people = new LazyTable<>(() -> count, window -> persons.list(filter(), window));
    }

    private PersonFilter filter() { return new PersonFilter(text, unit, status, on); }

    /** The next page that the table asks for is of the new search. */
    public void search() { count = persons.count(filter()); }

    public long getCount() { return count; }
    public LazyTable<PersonCard> getPeople() { return people; }
    public List<OrgUnitRow> getUnits() { return all; }

    /** Whether the reader may look into a person's file. */
    public boolean isKeeper() { return caller.has(Role.HR) || caller.has(Role.ADMINISTRATOR); }

    /** Whether these can be invited: not those who have left. */
    public boolean isInviting() { return isKeeper() && status != PersonStatus.ENDED; }

    /** Where the same people are invited. */
    public String getInviteHref() { return "/people/invite.xhtml?text=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + (unit == null ? "" : "&unit=" + unit); }

    public PersonStatus[] getStatuses() { return PersonStatus.values(); }
    public PersonStatus getStatus() { return status; }
    public void setStatus(PersonStatus status) { this.status = status; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text == null ? "" : text; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public LocalDate getOn() { return on; }
    public void setOn(LocalDate on) { this.on = on; }
}

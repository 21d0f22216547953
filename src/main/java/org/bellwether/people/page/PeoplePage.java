package org.bellwether.people.page;

import java.io.Serializable;
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

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Everyone, by name and department. */
@PageBean
public class PeoplePage implements Serializable {

    @Inject Persons persons;
    @Inject OrgUnits units;
    @Inject Caller caller;

    private String text = "";
    private long count;
    private OrgUnitId department;
    private PersonStatus status = PersonStatus.ACTIVE;
    private List<OrgUnitRow> departments;
    private LazyTable<PersonCard> people;

    @PostConstruct
    void load() {
        departments = units.departments();
        search();
        people = new LazyTable<>(() -> count, window -> persons.list(filter(), window));
    }

    private PersonFilter filter() { return new PersonFilter(text, department, status); }

    /** The next page that the table asks for is of the new search. */
    public void search() { count = persons.count(filter()); }

    public long getCount() { return count; }
    public LazyTable<PersonCard> getPeople() { return people; }
    public List<OrgUnitRow> getDepartments() { return departments; }
    /** Whether the reader may look into a person's file. */
    public boolean isKeeper() { return caller.has(Role.HR) || caller.has(Role.ADMINISTRATOR); }

    public PersonStatus[] getStatuses() { return PersonStatus.values(); }
    public PersonStatus getStatus() { return status; }
    public void setStatus(PersonStatus status) { this.status = status; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
}

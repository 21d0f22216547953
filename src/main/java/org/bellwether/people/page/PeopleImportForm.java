package org.bellwether.people.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.bellwether.people.PeopleImportRow;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedMapping;
import org.bellwether.people.feed.FeedRules;

/** How a file of HR is to be understood, as its reader says it on the page. */
public class PeopleImportForm implements Serializable {

    /** Field → column, both as the page sends them; an empty column for none. */
    private final Map<String, String> columns = new HashMap<>();
    private FeedRules.Missing missing;
    private boolean erase;
    private boolean create;
    private boolean update;
    private boolean end;
    private LocalDate day;

    PeopleImportForm(PeopleImportRow of) {
        var known = of.mapping() == null ? FeedMapping.guess(of.header()) : of.mapping().columns();
        known.forEach((field, column) -> columns.put(field.name(), column.toString()));
        missing = of.rules().missing();
        erase = of.rules().erase();
        create = of.rules().create();
        update = of.rules().update();
        end = of.rules().end();
        day = of.rules().day();
    }

    Map<FeedField, Integer> mapping() {
        var mapping = new EnumMap<FeedField, Integer>(FeedField.class);
        columns.forEach((field, column) -> {
            if (column != null && !column.isEmpty()) mapping.put(FeedField.valueOf(field), Integer.valueOf(column));
        });
        return mapping;
    }

    FeedRules rules() { return new FeedRules(missing, erase, create, update, end, day); }

    public Map<String, String> getColumns() { return columns; }
    public FeedRules.Missing getMissing() { return missing; }
    public void setMissing(FeedRules.Missing missing) { this.missing = missing; }
    public boolean isErase() { return erase; }
    public void setErase(boolean erase) { this.erase = erase; }
    public boolean isCreate() { return create; }
    public void setCreate(boolean create) { this.create = create; }
    public boolean isUpdate() { return update; }
    public void setUpdate(boolean update) { this.update = update; }
    public boolean isEnd() { return end; }
    public void setEnd(boolean end) { this.end = end; }
    public LocalDate getDay() { return day; }
    public void setDay(LocalDate day) { this.day = day; }
}

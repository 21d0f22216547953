package org.bellwether.people.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.PeopleImportRow;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedMapping;
import org.bellwether.people.feed.FeedRules;

/** How a file of HR is to be understood, as its reader says it on the page. */
public class PeopleImportForm implements Serializable {

    /** Field → column, both as the page sends them; an empty column for none. */
    private final Map<String, String> columns = new HashMap<>();
    private final List<String> header;
    private FeedKind kind;
    private FeedRules.Missing missing;
    private boolean erase;
    private boolean create;
    private boolean update;
    private boolean end;
    private LocalDate day;

    PeopleImportForm(PeopleImportRow of) {
        header = of.header();
        kind = of.kind();
        fill(of.mapping() == null ? FeedMapping.guess(kind, header) : of.mapping().columns());
        missing = of.rules().missing();
        erase = of.rules().erase();
        create = of.rules().create();
        update = of.rules().update();
        end = of.rules().end();
        day = of.rules().day();
    }

    /** The file tells of something else than was thought: its columns are understood anew. */
    public void meant() { fill(FeedMapping.guess(kind, header)); }

    private void fill(Map<FeedField, Integer> known) {
        columns.clear();
        known.forEach((field, column) -> columns.put(field.name(), column.toString()));
    }

    Map<FeedField, Integer> mapping() {
        var mapping = new EnumMap<FeedField, Integer>(FeedField.class);
        columns.forEach((field, column) -> {
            if (column != null && !column.isEmpty() && kind.fields().contains(FeedField.valueOf(field))) mapping.put(FeedField.valueOf(field), Integer.valueOf(column));
        });
        return mapping;
    }

    FeedRules rules() { return new FeedRules(missing, erase, create, update, end, day); }

    public Map<String, String> getColumns() { return columns; }
    /** Message key of what the field is good for. */
    public String help(FeedField field) { return "people.import.field.help." + (kind == FeedKind.UNITS && field == kind.key() ? "CODE" : field.name()); }

    public FeedKind getKind() { return kind; }
    public void setKind(FeedKind kind) { this.kind = kind; }
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

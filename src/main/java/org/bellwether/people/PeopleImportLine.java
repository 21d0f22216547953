package org.bellwether.people;

import static jakarta.persistence.EnumType.STRING;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedChange;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedOutcome;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.id.Id;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a line of an import means for somebody, or meant. */
@Unaudited("what an import changes is written where it changes; this says only what it was going to")
@Entity @Table(name = "people_import_line")
class PeopleImportLine {

    private static final String BETWEEN = "\u001F";
    private static final String OF_ONE = "\u001E";
    /** Of a value before or after: with all fields changed it fits the column. */
    private static final int LONGEST = 150;

    @jakarta.persistence.Id private long id;
    @Column(name = "import_id") private PeopleImportId load;
    @Column(name = "line_number") private long number;
    @Column(name = "personnel_number") private String personnelNumber;
    @Column(name = "full_name") private String name;
    @Enumerated(STRING) private FeedAction action;
    private String changes;
    @Column(name = "reason_key") private String reason;
    @Column(name = "reason_args") private String arguments;

    protected PeopleImportLine() { }

    /** @param number of the line in the file; 0 for somebody who is in none */
    PeopleImportLine(PeopleImportId load, long number, String personnelNumber, String name, FeedOutcome outcome) {
        this.id = Id.mint();
        this.load = load;
        this.number = number;
        this.personnelNumber = cut(personnelNumber, 60);
        this.name = cut(name, 160);
        this.action = outcome.action();
        this.changes = outcome.changes().stream().map(one -> one.field() + OF_ONE + text(one.before()) + OF_ONE + text(one.after())).collect(Collectors.joining(BETWEEN));
        this.reason = outcome.reason();
        this.arguments = cut(String.join(BETWEEN, outcome.arguments()), 400);
    }

    /** Without what divides it from the next. */
    private static String text(String value) { return value == null ? "" : cut(value.replaceAll("\\p{Cntrl}", " "), LONGEST); }

    private static String cut(String text, int most) { return text == null || text.length() <= most ? text : text.substring(0, most); }

    PeopleImportLineRow row() {
        return new PeopleImportLineRow(id, number, personnelNumber, name, action, changes == null || changes.isEmpty() ? List.of() : Arrays.stream(changes.split(BETWEEN)).map(PeopleImportLine::change).toList(),
            reason, arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split(BETWEEN, -1)));
    }

    private static FeedChange change(String text) {
        var parts = text.split(OF_ONE, -1);
        return new FeedChange(FeedField.valueOf(parts[0]), parts.length < 2 || parts[1].isEmpty() ? null : parts[1], parts.length < 3 || parts[2].isEmpty() ? null : parts[2]);
    }
}

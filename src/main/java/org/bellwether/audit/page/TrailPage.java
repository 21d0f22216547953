package org.bellwether.audit.page;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.audit.AuditTrail;
import org.bellwether.audit.TrailRow;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.platform.ClockProducer;
import org.bellwether.platform.audit.AuditKind;
import org.bellwether.platform.audit.TrailFilter;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Who did what, when, from where and why. */
@PageBean
public class TrailPage implements Serializable {

    /** Stands for a person whom nobody knows: nothing is about them. */
    private static final long NOBODY = 0;

    @Inject AuditTrail trail;
    @Inject Caller caller;

    private String login;
    private AuditKind kind;
    private String objectType;
    private String objectId;
    private LocalDate from;
    private LocalDate to;
    private Instant asOf;
    private boolean unknown;
    private long count;
    private List<String> objectTypes;
    private final LazyTable<TrailRow> table = new LazyTable<>(() -> count, window -> trail.list(filter(), window));

    public void load() {
        objectTypes = trail.objectTypes();
        search();
    }

    /** The next page that the table asks for is of the new search: of what there is now, for looking at it adds to it. */
    public void search() {
        asOf = ClockProducer.now();
        count = trail.count(filter());
    }

    private TrailFilter filter() {
        var person = trail.person(login);
        unknown = person == null && login != null && !login.isBlank();
        return new TrailFilter(unknown ? Long.valueOf(NOBODY) : value(person), kind, objectType, objectId, start(from), until());
    }

    private Instant until() {
        var end = start(to == null ? null : to.plusDays(1));
        return end == null || end.isAfter(asOf) ? asOf : end;
    }

    private static Long value(PersonId person) { return person == null ? null : person.value(); }

    private Instant start(LocalDate day) { return day == null ? null : day.atStartOfDay(caller.zone()).toInstant(); }

    /** The same entries as a file. */
    public String getExportHref() {
        return "/api/v1/audit/trail.csv?login=" + word(login) + "&kind=" + word(kind) + "&type=" + word(objectType) + "&object=" + word(objectId) + "&from=" + word(from) + "&to=" + word(to);
    }

    private static String word(Object value) { return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8); }

    public boolean isUnknown() { return unknown; }
    public long getCount() { return count; }
    public AuditKind[] getKinds() { return AuditKind.values(); }
    public List<String> getObjectTypes() { return objectTypes; }
    public LazyTable<TrailRow> getTable() { return table; }
    public String getLogin() { return login; }
    public void setLogin(String login) { this.login = login; }
    public AuditKind getKind() { return kind; }
    public void setKind(AuditKind kind) { this.kind = kind; }
    public String getObjectType() { return objectType; }
    public void setObjectType(String objectType) { this.objectType = objectType; }
    public String getObjectId() { return objectId; }
    public void setObjectId(String objectId) { this.objectId = objectId; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getTo() { return to; }
    public void setTo(LocalDate to) { this.to = to; }
}

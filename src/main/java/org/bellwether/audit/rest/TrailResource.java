package org.bellwether.audit.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bellwether.audit.AuditTrail;
import org.bellwether.audit.TrailRow;
import org.bellwether.people.Caller;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.AuditKind;
import org.bellwether.platform.audit.Change;
import org.bellwether.platform.audit.TrailFilter;
import org.bellwether.platform.csv.CsvExport;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The trail as a file. */
@Path("audit/trail.csv")
@RequestScoped
public class TrailResource {

    @Inject AuditTrail trail;
    @Inject Caller caller;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@QueryParam("login") String login, @QueryParam("kind") String kind, @QueryParam("type") String type, @QueryParam("object") String object,
                        @QueryParam("from") String from, @QueryParam("to") String to) {
        var filter = filter(login, kind, blank(type), blank(object), from, to);
        var locale = caller.locale();
        StreamingOutput body = out -> write(out, filter, locale);
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"trail.csv\"").build();
    }

    private TrailFilter filter(String login, String kind, String type, String object, String from, String to) {
        try {
            var person = trail.person(login);
            var unknown = person == null && blank(login) != null;
            return new TrailFilter(unknown ? Long.valueOf(0) : person == null ? null : Long.valueOf(person.value()), blank(kind) == null ? null : AuditKind.valueOf(kind), type, object,
                start(from, 0), start(to, 1));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new RuleViolation("audit.trail.filter");
        }
    }

    private Instant start(String day, int later) { return blank(day) == null ? null : LocalDate.parse(day).plusDays(later).atStartOfDay(caller.zone()).toInstant(); }

    private static String blank(String text) { return text == null || text.isBlank() ? null : text; }

    private void write(OutputStream out, TrailFilter filter, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "at"), word(locale, "actor"), word(locale, "behalf"), word(locale, "kind"), word(locale, "object"), word(locale, "object-id"), word(locale, "subject"), word(locale, "address"),
                word(locale, "use-case"), word(locale, "reason"), word(locale, "changes"));
            for (var rows = trail.olderThan(null, filter, Window.MOST); !rows.isEmpty(); rows = trail.olderThan(rows.get(rows.size() - 1), filter, Window.MOST)) {
                var changes = trail.changes(rows);
                for (var row : rows) csv.row(cells(row, changes.get(row.id()), locale));
            }
        }
    }

    private static Object[] cells(TrailRow row, List<Change> changes, Locale locale) {
        var entry = row.entry();
        return new Object[] {entry.at(), row.actor(), row.behalf(), Messages.text(locale, "audit.kind." + entry.kind()), Messages.text(locale, "audit.object." + entry.objectType()), entry.objectId(), row.subject(),
            entry.address(), entry.useCase(), entry.reason(),
            changes.stream().map(change -> change.attribute() + ": " + text(change.before()) + " → " + text(change.after())).collect(Collectors.joining("\n"))};
    }

    private static String text(String value) { return value == null ? "–" : value; }

    private static String word(Locale locale, String column) { return Messages.text(locale, "audit.trail." + column); }
}

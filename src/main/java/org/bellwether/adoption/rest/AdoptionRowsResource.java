package org.bellwether.adoption.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

import org.bellwether.adoption.AdoptionMembers;
import org.bellwether.adoption.AdoptionTeams;
import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.FunnelStep;
import org.bellwether.adoption.MemberFilter;
import org.bellwether.adoption.UsageFigure;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.csv.CsvExport;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The rows behind the figures of adoption as files: people for what they learn, teams for what they use. */
@Path("adoption/{system}")
@RequestScoped
public class AdoptionRowsResource {

    private static final String CSV = "text/csv; charset=UTF-8";

    @Inject AdoptionMembers members;
    @Inject AdoptionTeams teams;
    @Inject Caller caller;

    @PathParam("system") String system;
    @QueryParam("department") String department;
    @QueryParam("week") String week;

    @GET @Path("people.csv") @Produces(CSV)
    public Response people(@QueryParam("step") String step, @QueryParam("behind") boolean behind) {
        var filter = new MemberFilter(system(), week(), department(), read(step, FunnelStep::valueOf), behind);
        var total = members.count(filter);
        var locale = caller.locale();
        return file(out -> write(out, filter, total, locale));
    }

    private void write(OutputStream out, MemberFilter filter, long total, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "person"), word(locale, "login"), word(locale, "job"), word(locale, "team"), word(locale, "department"), word(locale, "site"),
                word(locale, "courses"), word(locale, "trained"), word(locale, "courses-passed"));
            for (int offset = 0; offset < total; offset += Window.MOST) {
                for (var row : members.list(filter, new Window(offset, Window.MOST, null, true))) {
                    csv.row(row.name(), row.login(), row.jobTitle(), row.team().in(locale), row.department().in(locale), row.site(), row.courses(), row.trained(), row.passed());
                }
            }
        }
    }

    @GET @Path("teams.csv") @Produces(CSV)
    public Response teams(@QueryParam("figure") String text) {
        var figure = read(text, UsageFigure::valueOf);
        var rows = teams.rows(system(), figure == null ? UsageFigure.ACTIVE : figure, week(), department());
        var locale = caller.locale();
        return file(out -> {
            try (var csv = new CsvExport(out)) {
                csv.row(word(locale, "department"), word(locale, "team"), word(locale, "eligible"), Messages.text(locale, "adoption.usage." + rows.figure()));
                for (var team : rows.groups()) {
                    csv.row(team.department() == null ? "" : team.department().in(locale), String.join(" + ", team.names().stream().map(name -> name.in(locale)).toList()), team.eligible(),
                        rows.figure().of(team));
                }
                if (rows.spare() != 0) csv.row("", word(locale, "spare"), "", rows.spare());
            }
        });
    }

    private static Response file(StreamingOutput body) { return Response.ok(body).header("Content-Disposition", "attachment; filename=\"adoption.csv\"").build(); }

    private static String word(Locale locale, String column) { return Messages.text(locale, "adoption.people." + column); }

    private BusinessSystemId system() { return read(system, BusinessSystemId::fromString); }

    private OrgUnitId department() { return read(department, OrgUnitId::fromString); }

    private LocalDate week() { return read(week, LocalDate::parse); }

    /** Null where nothing is said. */
    private <T> T read(String text, Function<String, T> reader) {
        try {
            return text == null || text.isBlank() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new NotFound("adoption.system.unknown", system);
        }
    }
}

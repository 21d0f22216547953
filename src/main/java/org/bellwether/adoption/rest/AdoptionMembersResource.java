package org.bellwether.adoption.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.bellwether.adoption.AdoptionMembers;
import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.FunnelStep;
import org.bellwether.adoption.MemberFilter;
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

/** The rows behind the figures of adoption as a file: people for the steps of learning, teams for those of usage. */
@Path("adoption/{system}/rows.csv")
@RequestScoped
public class AdoptionMembersResource {

    @Inject AdoptionMembers members;
    @Inject Caller caller;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@PathParam("system") String system, @QueryParam("department") String department, @QueryParam("step") String step, @QueryParam("behind") boolean behind) {
        var filter = filter(system, department, step, behind);
        var locale = caller.locale();
        StreamingOutput body = filter.step() != null && filter.step().isUsage() ? teams(filter, locale) : people(filter, locale);
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"adoption.csv\"").build();
    }

    private StreamingOutput people(MemberFilter filter, Locale locale) {
        var total = members.count(filter);
        return out -> write(out, filter, total, locale);
    }

    private void write(OutputStream out, MemberFilter filter, long total, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "person"), word(locale, "login"), word(locale, "job"), word(locale, "team"), word(locale, "department"), word(locale, "site"),
                word(locale, "courses"), word(locale, "completed"));
            for (int offset = 0; offset < total; offset += Window.MOST) {
                for (var row : members.list(filter, new Window(offset, Window.MOST, null, true))) {
                    csv.row(row.name(), row.login(), row.jobTitle(), row.team().in(locale), row.department().in(locale), row.site(), row.courses(), row.completed());
                }
            }
        }
    }

    private StreamingOutput teams(MemberFilter filter, Locale locale) {
        var teams = members.teams(filter.system(), filter.department());
        return out -> {
            try (var csv = new CsvExport(out)) {
                csv.row(word(locale, "department"), word(locale, "team"), word(locale, "eligible"), word(locale, "passed"), word(locale, "active"), word(locale, "habitual"), word(locale, "using"));
                for (var team : teams) {
                    csv.row(team.department().in(locale), String.join(" + ", team.teams().stream().map(name -> name.in(locale)).toList()), team.eligible(), team.passed(),
                        team.active(), team.habitual(), team.using());
                }
            }
        };
    }

    private static String word(Locale locale, String column) { return Messages.text(locale, "adoption.people." + column); }

    private static MemberFilter filter(String system, String department, String step, boolean behind) {
        try {
            return new MemberFilter(BusinessSystemId.fromString(system), blank(department) ? null : OrgUnitId.fromString(department), blank(step) ? null : FunnelStep.valueOf(step), behind);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("adoption.system.unknown", system);
        }
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }
}

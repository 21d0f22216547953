package org.bellwether.certification.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.bellwether.certification.CertificationId;
import org.bellwether.certification.HolderFilter;
import org.bellwether.certification.HolderRow;
import org.bellwether.certification.Holders;
import org.bellwether.certification.Status;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.csv.CsvExport;
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

/** Who stands where with a certification, as a file. */
@Path("certifications/{certification}/holders.csv")
@RequestScoped
public class HoldersResource {

    @Inject Holders holders;
    @Inject Caller caller;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@PathParam("certification") String certification, @QueryParam("status") String status, @QueryParam("department") String department,
                        @QueryParam("text") String text) {
        var rows = holders.list(filter(certification, status, department, text), "name", true);
        var locale = caller.locale();
        StreamingOutput body = out -> write(out, rows, locale);
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"certification-" + certification + ".csv\"").build();
    }

    private static HolderFilter filter(String certification, String status, String department, String text) {
        try {
            return new HolderFilter(CertificationId.fromString(certification), blank(status) ? null : Status.valueOf(status), text, blank(department) ? null : OrgUnitId.fromString(department));
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("certification.certification.unknown", certification);
        }
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    private static void write(OutputStream out, List<HolderRow> rows, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "person"), word(locale, "login"), word(locale, "job"), word(locale, "department"), word(locale, "status"), word(locale, "certified"), word(locale, "last-day"), word(locale, "due"));
            for (var row : rows) {
                csv.row(row.name(), row.login(), row.jobTitle(), row.departmentName() == null ? "" : row.departmentName().in(locale),
                    Messages.text(locale, "certification.status." + row.status()), row.certifiedOn(), row.lastDay(), row.dueOn());
            }
        }
    }

    private static String word(Locale locale, String column) { return Messages.text(locale, "certification.column." + column); }
}

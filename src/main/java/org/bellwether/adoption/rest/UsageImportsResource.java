package org.bellwether.adoption.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.DemoUsageFile;
import org.bellwether.adoption.UsageImportId;
import org.bellwether.adoption.UsageImports;
import org.bellwether.adoption.UsageTemplate;
import org.bellwether.adoption.UsageUploads;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.csv.CsvExport;
import org.bellwether.platform.faces.Look;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Usage files: in, and what was refused of them out again. */
@Path("usage-imports")
@RequestScoped
public class UsageImportsResource {

    private static final String CSV = "text/csv; charset=UTF-8";

    /**
     * What became of an uploaded file.
     *
     * @param href  where to watch it
     * @param again whether exactly this file was loaded before, so that nothing is done
     */
    public record Taken(String id, String href, boolean again) { }

    @Inject UsageUploads uploads;
    @Inject UsageImports imports;
    @Inject DemoUsageFile demo;
    @Inject Look look;
    @Inject EnterpriseDay days;

    /** Takes a usage file as the request's body and begins to load it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(@QueryParam("system") String system, @QueryParam("name") String name, InputStream body) throws IOException {
        var receipt = uploads.take(system(system), name, body);
        var href = "/adoption/imports.xhtml?import=" + receipt.id() + (receipt.again() ? "&again=true" : "");
        return Response.status(receipt.again() ? 200 : 201).entity(new Taken(receipt.id().toString(), href, receipt.again())).build();
    }

    @GET @Path("template.csv") @Produces(CSV)
    public Response template() { return file(UsageTemplate.bytes(days.today()), "usage-template.csv"); }

    /** The demo organisation's own usage, with mistakes, to be uploaded. */
    @GET @Path("demo.csv") @Produces(CSV)
    public Response demo() { return file(demo.bytes(), "erp-usage-demo.csv"); }

    /** The lines that were refused, each with its column, reason and what was expected. */
    @GET @Path("{id}/refused.csv") @Produces(CSV)
    public Response refused(@PathParam("id") String text) {
        var id = imported(text);
        var total = imports.countRefused(imports.find(id).id(), null);
        var locale = look.getLocale();
        StreamingOutput body = out -> write(out, id, total, locale);
        return attachment(Response.ok(body), "refused-lines.csv");
    }

    private void write(OutputStream out, UsageImportId id, long total, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "line"), word(locale, "column"), word(locale, "reason"), word(locale, "expected"), word(locale, "original"));
            for (int offset = 0; offset < total; offset += Window.MOST) {
                for (var row : imports.refused(id, null, new Window(offset, Window.MOST, null, true))) {
                    csv.row(row.line(), row.column(), row.reason(locale), row.expected(locale), row.original());
                }
            }
        }
    }

    private static String word(Locale locale, String column) { return Messages.text(locale, "adoption.refused." + column); }

    private static Response file(byte[] bytes, String name) { return attachment(Response.ok(bytes), name); }

    private static Response attachment(Response.ResponseBuilder answer, String name) {
        return answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    private static BusinessSystemId system(String text) {
        try {
            return BusinessSystemId.fromString(text);
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new NotFound("adoption.system.unknown", text);
        }
    }

    private static UsageImportId imported(String text) {
        try {
            return UsageImportId.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("adoption.import.unknown", text);
        }
    }
}

package org.bellwether.people.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bellwether.people.PeopleImportId;
import org.bellwether.people.PeopleImportLineRow;
import org.bellwether.people.PeopleImportRow;
import org.bellwether.people.PeopleImports;
import org.bellwether.people.PeopleUploads;
import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedKind;
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

/** Files of HR: in, and what became of their lines out again. */
@Path("people-imports")
@RequestScoped
public class PeopleImportsResource {

    private static final String CSV = "text/csv; charset=UTF-8";

    /** Where an uploaded file is looked at. */
    public record Taken(String id, String href) { }

    @Inject PeopleUploads uploads;
    @Inject PeopleImports imports;
    @Inject Look look;

    /** Takes a file as the request's body. Nothing of it is carried out before somebody has looked at it. */
    @POST
    @Consumes(MediaType.WILDCARD) @Produces(MediaType.APPLICATION_JSON)
    public Response take(@QueryParam("name") String name, InputStream body) throws IOException {
        var id = uploads.take(name, body);
        return Response.status(201).entity(new Taken(id.toString(), "/people/imports.xhtml?import=" + id)).build();
    }

    /** The columns that a file may have. */
    @GET @Path("template.csv") @Produces(CSV)
    public Response template(@QueryParam("kind") String text) {
        imports.requireKeeper();
        var kind = Arrays.stream(FeedKind.values()).filter(one -> one.name().equals(text)).findFirst().orElse(FeedKind.PEOPLE);
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvExport(bytes)) {
            csv.row(kind.fields().stream().map(FeedField::heading).toArray());
            csv.row(kind.example().toArray());
        } catch (IOException e) {
            throw new IllegalStateException("a buffer takes everything", e);
        }
        return attachment(Response.ok(bytes.toByteArray()), kind.name().toLowerCase(Locale.ROOT) + "-template.csv");
    }

    /** What each line means, or meant. */
    @GET @Path("{id}/lines.csv") @Produces(CSV)
    public Response lines(@PathParam("id") String text, @QueryParam("action") String action) {
        var load = imports.find(id(text));
        var only = action(action);
        var total = imports.count(load.id(), only);
        var locale = look.getLocale();
        StreamingOutput body = out -> write(out, load, only, total, locale);
        return attachment(Response.ok(body), "people-import.csv");
    }

    private void write(OutputStream out, PeopleImportRow load, FeedAction only, long total, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "line"), Messages.text(locale, "people.import.key." + load.kind()), word(locale, "name"), word(locale, "meaning"), word(locale, "changes"), word(locale, "why"));
            for (int offset = 0; offset < total; offset += Window.MOST) {
                for (var row : imports.lines(load.id(), only, new Window(offset, Window.MOST, null, true))) write(csv, row, locale);
            }
        }
    }

    private static void write(CsvExport csv, PeopleImportLineRow row, Locale locale) {
        var changes = row.changes().stream().map(change -> Messages.text(locale, "people.import.field." + change.field()) + ": " + (change.before() == null ? "" : change.before()) + " → " + (change.after() == null ? "" : change.after()));
        csv.row(row.line() == 0 ? "" : row.line(), row.personnelNumber(), row.name(), Messages.text(locale, "people.import.action." + row.action()), changes.collect(Collectors.joining("; ")), row.why(locale));
    }

    private static String word(Locale locale, String column) { return Messages.text(locale, "people.import." + column); }

    private static Response attachment(Response.ResponseBuilder answer, String name) { return answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"").build(); }

    private static FeedAction action(String text) {
        return Arrays.stream(FeedAction.values()).filter(action -> action.name().equals(text)).findFirst().orElse(null);
    }

    private static PeopleImportId id(String text) {
        try {
            return PeopleImportId.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("people.import.unknown", text);
        }
    }
}

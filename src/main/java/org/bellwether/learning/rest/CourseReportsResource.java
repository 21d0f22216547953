package org.bellwether.learning.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import org.bellwether.course.CourseId;
import org.bellwether.learning.CourseReports;
import org.bellwether.learning.LearnerOn;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.csv.CsvExport;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.text.Localized;
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

/** The learners of a course as they stood on a day, as a file. */
@Path("courses/{course}/report.csv")
@RequestScoped
public class CourseReportsResource {

    @Inject CourseReports reports;
    @Inject Caller caller;

    private record Asked(CourseId course, LocalDate on, OrgUnitId department) { }

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@PathParam("course") String course, @QueryParam("on") String on, @QueryParam("department") String department) {
        var asked = asked(course, on, department);
        reports.learners(asked.course(), asked.on(), asked.department(), Window.first(1)); // What is wrong with it is said before the file begins.
        var locale = caller.locale();
        StreamingOutput body = out -> write(out, asked, locale);
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"course-" + asked.course() + "-" + asked.on() + ".csv\"").build();
    }

    private static Asked asked(String course, String on, String department) {
        try {
            return new Asked(CourseId.fromString(course), on == null || on.isBlank() ? null : LocalDate.parse(on), department == null || department.isBlank() ? null : OrgUnitId.fromString(department));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new NotFound("course.course.unknown", course);
        }
    }

    private void write(OutputStream out, Asked asked, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "on"), word(locale, "learner"), word(locale, "login"), word(locale, "job"), word(locale, "unit"), word(locale, "department"), word(locale, "status"), word(locale, "late"), word(locale, "due"), word(locale, "completed"));
            var offset = 0;
            for (var rows = rows(asked, offset); !rows.isEmpty(); rows = rows(asked, offset += Window.MOST)) for (var row : rows) csv.row(cells(row, asked, locale));
        }
    }

    private java.util.List<LearnerOn> rows(Asked asked, int offset) { return reports.learners(asked.course(), asked.on(), asked.department(), new Window(offset, Window.MOST, null, true)); }

    private static Object[] cells(LearnerOn row, Asked asked, Locale locale) {
        return new Object[] {asked.on(), row.name(), row.login(), row.jobTitle(), name(row.unit(), locale), name(row.department(), locale), Messages.text(locale, "learning.past.state." + row.state()),
            Messages.text(locale, row.late() ? "learning.past.yes" : "learning.past.no"), row.dueOn(), row.completedAt()};
    }

    private static String name(Localized name, Locale locale) { return name == null ? null : name.in(locale); }

    private static String word(Locale locale, String column) { return Messages.text(locale, "learning.export." + column); }
}

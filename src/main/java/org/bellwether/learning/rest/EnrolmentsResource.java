package org.bellwether.learning.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.bellwether.course.CourseId;
import org.bellwether.learning.EnrolmentFilter;
import org.bellwether.learning.EnrolmentRow;
import org.bellwether.learning.Rosters;
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

/** The enrolments of a course as a file. */
@Path("courses/{course}/enrolments.csv")
@RequestScoped
public class EnrolmentsResource {

    @Inject Rosters rosters;
    @Inject Caller caller;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@PathParam("course") String course, @QueryParam("state") String state, @QueryParam("department") String department,
                        @QueryParam("learner") String learner) {
        var filter = filter(course, state, department, learner);
        var total = rosters.count(filter);
        var locale = caller.locale();
        StreamingOutput body = out -> write(out, filter, total, locale);
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"enrolments-" + course + ".csv\"").build();
    }

    private static EnrolmentFilter filter(String course, String state, String department, String learner) {
        try {
            return new EnrolmentFilter(CourseId.fromString(course), blank(state) ? null : EnrolmentFilter.State.valueOf(state), learner,
                blank(department) ? null : OrgUnitId.fromString(department));
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("course.course.unknown", course);
        }
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    private void write(OutputStream out, EnrolmentFilter filter, long total, Locale locale) throws IOException {
        try (var csv = new CsvExport(out)) {
            csv.row(word(locale, "learner"), word(locale, "login"), word(locale, "job"), word(locale, "department"), word(locale, "status"), word(locale, "due"),
                word(locale, "completed"), word(locale, "score"), word(locale, "minutes"));
            for (var offset = 0; offset < total; offset += Window.MOST) {
                for (var row : rosters.list(filter, new Window(offset, Window.MOST, "learner", true))) csv.row(cells(row, locale));
            }
        }
    }

    private static Object[] cells(EnrolmentRow row, Locale locale) {
        return new Object[] {row.learner(), row.login(), row.jobTitle(), row.department() == null ? "" : row.department().in(locale),
            Messages.text(locale, "learning.status." + row.status()), row.dueOn(), row.completedAt(), row.percentScore(), row.minutes()};
    }

    private static String word(Locale locale, String column) { return Messages.text(locale, "learning.export." + column); }
}

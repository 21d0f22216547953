package org.bellwether.survey.rest;

import java.math.BigDecimal;
import java.util.List;

import org.bellwether.survey.Responses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where answers arrive: without cookie and session, with nothing but the one-time token, which stands in the body only. */
@Path("survey-responses")
@RequestScoped
public class ResponsesResource {

    /** A token and one rating for each item, in order. */
    public record Submission(String token, List<BigDecimal> ratings) {

        /** As whole numbers; one that is none stays out, so that the answer is not complete. */
        List<Integer> whole() { return ratings == null ? null : ratings.stream().map(Submission::whole).toList(); }

        private static Integer whole(BigDecimal rating) {
            try {
                return rating.intValueExact();
            } catch (ArithmeticException | NullPointerException none) {
                return 0;
            }
        }
    }

    @Inject Responses responses;

    @POST @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(Submission submission) {
        var given = submission == null ? new Submission(null, null) : submission;
        responses.submit(given.token(), given.whole());
        return Response.noContent().build();
    }
}

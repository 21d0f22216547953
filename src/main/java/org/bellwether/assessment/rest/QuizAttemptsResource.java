package org.bellwether.assessment.rest;

import java.util.List;

import org.bellwether.assessment.AttemptId;
import org.bellwether.assessment.QuizAttempts;
import org.bellwether.assessment.SaveReceipt;
import org.bellwether.assessment.SlotAnswer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Keeps the answers of one's own attempt at a quiz while it is taken, and hands it in. */
@Path("quiz-attempts/{attempt}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class QuizAttemptsResource {

    /** The most answers in one body, and the longest one in characters. */
    private static final int MOST = 500;

    /**
     * Answers on their way; those of other questions stay as they are. Checked here and not by annotations, on which the
     * server's description of the interface breaks.
     */
    public record Answers(List<Sent> answers) {
        public Answers {
            if (answers == null || answers.size() > MOST) throw new IllegalArgumentException("answers");
        }

        List<SlotAnswer> slots() { return answers.stream().map(sent -> new SlotAnswer(sent.slot(), sent.seq(), sent.given())).toList(); }
    }

    /** See {@link SlotAnswer}. */
    public record Sent(int slot, long seq, String given) {
        public Sent {
            if (slot < 0 || seq < 0 || given != null && given.length() > MOST) throw new IllegalArgumentException("answer");
        }
    }

    /** The attempt counts as handed in, now or since before. */
    public record HandedIn(boolean submitted) { }

    @Inject QuizAttempts attempts;
    @PathParam("attempt") AttemptId attempt;

    @PUT @Path("answers")
    public SaveReceipt save(Answers body) { return attempts.save(attempt, slots(body)); }

    /** May be repeated without harm. */
    @POST @Path("submission")
    public HandedIn submit(Answers body) { return new HandedIn(attempts.submit(attempt, slots(body)).submitted()); }

    private static List<SlotAnswer> slots(Answers body) {
        if (body == null) throw new BadRequestException();
        return body.slots();
    }
}

package org.bellwether.assessment.rest;

import java.util.List;

import org.bellwether.assessment.AttemptId;
import org.bellwether.assessment.QuizAttempts;
import org.bellwether.assessment.SaveReceipt;
import org.bellwether.assessment.SlotAnswer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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

    /** Answers on their way; those of other questions stay as they are. */
    public record Answers(@NotNull @Size(max = 500) List<@Valid Sent> answers) {
        List<SlotAnswer> slots() { return answers.stream().map(sent -> new SlotAnswer(sent.slot(), sent.seq(), sent.given())).toList(); }
    }

    /** See {@link SlotAnswer}. */
    public record Sent(@PositiveOrZero int slot, @PositiveOrZero long seq, @Size(max = 500) String given) { }

    /** The attempt counts as handed in, now or since before. */
    public record HandedIn(boolean submitted) { }

    @Inject QuizAttempts attempts;
    @PathParam("attempt") AttemptId attempt;

    @PUT @Path("answers")
    public SaveReceipt save(@NotNull @Valid Answers body) { return attempts.save(attempt, body.slots()); }

    /** May be repeated without harm. */
    @POST @Path("submission")
    public HandedIn submit(@NotNull @Valid Answers body) { return new HandedIn(attempts.submit(attempt, body.slots()).submitted()); }
}

package org.bellwether.audience;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.people.PersonId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Chunks;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes the members of audiences true again, some at a time, so that a large one keeps nobody waiting. Breaking off does no harm. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AudienceChecker {

    private static final Logger LOG = Logger.getLogger(AudienceChecker.class.getName());
    private static final int MOST_TURNS = 5;

    @Inject AudienceChecks checks;

    /** Looks at everyone, until there is nothing left to do: the rule, and people, may change while it is under way. */
    public void whole(AudienceId id, JobProgress progress) {
        for (var turn = 0; turn < MOST_TURNS; turn++) {
            var difference = checks.difference(id, null);
            if (difference.none()) break;
            progress.of(difference.joined().size() + difference.left().size());
            move(id, difference, progress);
        }
        checks.done(id);
    }

    /** Looks at these people, for every audience. */
    public void some(Collection<PersonId> people) { each(audience -> move(audience, checks.difference(audience, people), JobProgress.NONE)); }

    /** Looks at everyone, for every audience. */
    public void all() { each(audience -> whole(audience, JobProgress.NONE)); }

    /** One that cannot be looked at keeps no other from it; the next night tries again. */
    private void each(Consumer<AudienceId> work) {
        for (var audience : checks.kept()) {
            try {
                work.accept(audience);
            } catch (RuntimeException problem) {
                LOG.log(Level.WARNING, "audience " + audience + " could not be looked at", problem);
            }
        }
    }

    /** Stops where the rule is another one meanwhile: whoever changed it looks for its members. */
    private void move(AudienceId id, AudienceChecks.Difference difference, JobProgress progress) {
        var done = 0;
        for (var some : Chunks.of(difference.joined().people())) {
            if (!checks.move(id, difference.rule(), some, List.of())) return;
            progress.done(done += some.size());
        }
        for (var some : Chunks.of(difference.left().people())) {
            if (!checks.move(id, difference.rule(), List.of(), some)) return;
            progress.done(done += some.size());
        }
    }
}

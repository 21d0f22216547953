package org.bellwether.audience;

import java.util.Collection;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.jobs.JobProgress;

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

    private static final int CHUNK = 500;

    @Inject AudienceChecks checks;

    /** Looks at everyone. */
    public void whole(AudienceId id, JobProgress progress) {
        var difference = checks.difference(id, null);
        progress.of(difference.joined().size() + difference.left().size());
        move(id, difference, progress);
        checks.done(id);
    }

    /** Looks at these people, for every audience. */
    public void some(Collection<PersonId> people) { for (var audience : checks.kept()) move(audience, checks.difference(audience, people), JobProgress.NONE); }

    /** Looks at everyone, for every audience. */
    public void all() { checks.kept().forEach(audience -> whole(audience, JobProgress.NONE)); }

    private void move(AudienceId id, AudienceChecks.Difference difference, JobProgress progress) {
        var joined = difference.joined().people();
        for (var from = 0; from < joined.size(); from += CHUNK) {
            checks.move(id, joined.subList(from, Math.min(from + CHUNK, joined.size())), List.of());
            progress.done(from + CHUNK);
        }
        var left = difference.left().people();
        for (var from = 0; from < left.size(); from += CHUNK) {
            checks.move(id, List.of(), left.subList(from, Math.min(from + CHUNK, left.size())));
            progress.done(joined.size() + from + CHUNK);
        }
    }
}

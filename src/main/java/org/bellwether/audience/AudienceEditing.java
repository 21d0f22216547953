package org.bellwether.audience;

import java.time.Instant;

import org.bellwether.people.Caller;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps a rule and sets out to find whom it means. */
@Stateless
@RolesAllowed({Role.HR, Role.CIO, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AudienceEditing {

    /** What was kept, and the job that looks for its members. */
    public record Kept(AudienceId audience, JobId job) { }

    @Inject Audiences audiences;
    @Inject AudienceChecker checker;
    @Inject StaleMembers stale;
    @Inject Jobs jobs;
    @Inject Caller caller;

    /** @throws RuleViolation as {@link Audiences#create} */
    public Kept create(AudienceDraft draft) { return count(audiences.create(draft)); }

    /** @throws RuleViolation as {@link Audiences#change} */
    public Kept change(AudienceId id, Instant seen, AudienceDraft draft, String reason) {
        audiences.change(id, seen, draft, reason);
        return count(id);
    }

    private Kept count(AudienceId id) {
        return new Kept(id, jobs.start("audience.job.count", caller.person().value(), progress -> {
            try {
                checker.whole(id, progress);
            } catch (RuntimeException failed) {
                stale.anyone(); // The timer does the rest.
                throw failed;
            }
            return "/audience/audience.xhtml?audience=" + id;
        }));
    }
}

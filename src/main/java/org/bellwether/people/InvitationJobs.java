package org.bellwether.people;

import java.util.List;

import org.bellwether.platform.Refusal;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Invites many people, besides the request that asks for it. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationJobs {

    @Inject AccountInvitations invitations;
    @Inject Jobs jobs;
    @Inject Caller caller;

    /**
     * Invites those of the people who have neither a password nor a role.
     *
     * @throws RuleViolation if no mail is sent, or there is nobody to invite
     */
    public JobId invite(PersonFilter filter) {
        if (!invitations.works()) throw new RuleViolation("people.invite.no-mail");
        var people = invitations.plan(filter).invited();
        if (people.isEmpty()) throw new RuleViolation("people.invite.nobody");
        return jobs.start("people.invite.job", caller.person().value(), progress -> send(people, progress));
    }

    private String send(List<PersonId> people, JobProgress progress) {
        progress.of(people.size());
        var done = 0L;
        for (var person : people) {
            try {
                invitations.sendFirst(person);
            } catch (Refusal overtaken) {
                // They have a password by now, or have left; the others are invited all the same.
            }
            progress.done(++done);
        }
        return "/people/people.xhtml";
    }
}

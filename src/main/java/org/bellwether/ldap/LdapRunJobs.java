package org.bellwether.ldap;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads directories besides the request that asks for it. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LdapRunJobs {

    @Inject LdapRuns runs;
    @Inject LdapReader reader;
    @Inject Jobs jobs;
    @Inject Caller caller;

    /**
     * Begins to read a directory.
     *
     * @param onlyTries whether nothing is to change: the import that comes of it is looked at first
     * @throws RuleViolation if it is being read, or was given up
     */
    public JobId start(LdapDirectoryId directory, boolean onlyTries) {
        PersonId by = caller.person();
        var begun = runs.begin(directory, by, onlyTries);
        jobs.run(begun.job(), progress -> reader.run(begun.run(), directory, by, onlyTries, begun.job(), progress));
        return begun.job();
    }
}

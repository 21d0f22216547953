package org.bellwether.people;

import java.util.Map;

import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tries imports of people and carries them out, besides the request that asks for it. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleImportJobs {

    @Inject PeopleImports imports;
    @Inject PeopleImporter importer;
    @Inject Jobs jobs;
    @Inject Caller caller;

    /**
     * Tries the file, understood in this way: nothing changes but what is known of its lines.
     *
     * @throws RuleViolation if the columns or the rules cannot be, or a job is at work on it
     */
    public void tryOut(PeopleImportId id, FeedKind kind, Map<FeedField, Integer> columns, FeedRules rules) { run(id, imports.trying(id, kind, columns, rules)); }

    /**
     * Carries out what was tried.
     *
     * @param seen the trial of which the caller has seen what it would change
     * @throws RuleViolation if it was not tried, has been tried once more since, or no reason is given
     */
    public void apply(PeopleImportId id, JobId seen, String reason) { run(id, imports.applying(id, seen, reason)); }

    private void run(PeopleImportId id, JobId job) {
        var by = caller.person();
        jobs.run(job, progress -> importer.run(id, by, progress));
    }
}

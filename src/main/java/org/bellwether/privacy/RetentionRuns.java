package org.bellwether.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonCard;
import org.bellwether.people.Persons;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Starts what the night does, or a trial of it, and tells what came of each time. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RetentionRuns {

    @PersistenceContext EntityManager entities;
    @Inject RetentionWork work;
    @Inject Persons persons;
    @Inject Jobs jobs;
    @Inject Caller caller;

    /**
     * Counts what is old, or takes it away.
     *
     * @param confirmed whether any number of people who left is meant
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public JobId start(boolean dry, boolean confirmed) {
        var by = caller.person();
        return jobs.start(dry ? "privacy.job.count" : "privacy.job.remove", by.value(), progress -> "/privacy/retention.xhtml?run=" + work.run(dry, by, confirmed, progress));
    }

    /** The latest first. */
    public List<RetentionRunRow> recent(int most) {
        var runs = entities.createQuery("select r from RetentionRun r order by r.begunAt desc, r.id desc", RetentionRun.class).setMaxResults(most).getResultList();
        var by = persons.cards(runs.stream().map(RetentionRun::by).filter(Objects::nonNull).distinct().toList());
        var rows = rows();
        return runs.stream().map(run -> run.row(Optional.ofNullable(run.by()).map(by::get).map(PersonCard::name).orElse(null), rows.getOrDefault(run.id(), 0L))).toList();
    }

    /** What a run found, table by table. */
    public List<RunCount> counts(RetentionRunId run) {
        return Sql.list(entities, "select kind, table_name, row_count, failed from privacy_run_count where run_id = ? order by place",
            row -> new RunCount(DataKind.valueOf(row.getString(1)), row.getString(2), row.getLong(3), row.getBoolean(4)), run);
    }

    private Map<Long, Long> rows() {
        var rows = new HashMap<Long, Long>();
        Sql.list(entities, "select run_id, sum(row_count) from privacy_run_count group by run_id", row -> rows.put(row.getLong(1), row.getLong(2)));
        return rows;
    }
}

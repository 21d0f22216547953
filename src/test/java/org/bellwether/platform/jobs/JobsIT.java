package org.bellwether.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobsIT {

    private static final long OWNER = 7;

    @RegisterExtension final Database database = new Database();
    private JobRunner runner;
    private JobRecords records;
    private JobRecords real;

    @BeforeEach
    void wire() {
        var services = new Services(database).at("2030-01-15T12:00:00Z");
        real = services.get(JobRecords.class);
        records = new InTransactions(real, database);
        services.with(JobRecords.class, records);
        runner = services.get(JobRunner.class);
    }

    /** As the container does it: each call in a transaction of its own. */
    private static final class InTransactions extends JobRecords {
        private final JobRecords real;
        private final Database database;

        InTransactions(JobRecords real, Database database) {
            this.real = real;
            this.database = database;
        }

        @Override public JobId begin(long owner, String titleKey) { return database.inTransaction(() -> real.begin(owner, titleKey)); }
        @Override public void at(JobId id, long done, long total) { database.inTransaction((Runnable) () -> real.at(id, done, total)); }
        @Override public void succeeded(JobId id, String href) { database.inTransaction((Runnable) () -> real.succeeded(id, href)); }
        @Override public void failed(JobId id, String reason) { database.inTransaction((Runnable) () -> real.failed(id, reason)); }
        @Override public JobStatus status(JobId id, long person) { return database.inTransaction(() -> real.status(id, person)); }
    }

    private JobStatus after(JobWork work) {
        var id = records.begin(OWNER, "platform.product");
        runner.run(id, work);
        return records.status(id, OWNER);
    }

    @Test
    void a_job_that_ends_well_leads_to_its_result() {
        var status = after(progress -> {
            progress.of(10);
            progress.done(3);
            return "/adoption/imports.xhtml";
        });
        assertThat(status.state()).isEqualTo(JobState.DONE);
        assertThat(status.percent()).isEqualTo(100);
        assertThat(status.href()).isEqualTo("/adoption/imports.xhtml");
    }

    @Test
    void the_rule_that_refused_is_told_and_a_fault_is_not() {
        assertThat(after(progress -> { throw new RuleViolation("people.password.common"); }).failure()).isEqualTo("people.password.common");
        assertThat(after(progress -> { throw new IllegalStateException("secret detail"); }).failure()).isEqualTo("platform.job.failed");
    }

    @Test
    void while_it_runs_it_tells_how_far_it_is() {
        var id = records.begin(OWNER, "platform.product");
        records.at(id, 25, 100);
        assertThat(records.status(id, OWNER).percent()).isEqualTo(25);
    }

    @Test
    void a_job_that_was_not_heard_of_is_dead() {
        var id = records.begin(OWNER, "platform.product");
        real.clock = Clock.fixed(Instant.parse("2030-01-15T12:05:01Z"), ZoneOffset.UTC);
        assertThat(records.status(id, OWNER).state()).isEqualTo(JobState.FAILED);
        assertThat(records.status(id, OWNER).failure()).isEqualTo("platform.job.died");
    }

    @Test
    void nobody_sees_the_job_of_another() {
        var id = records.begin(OWNER, "platform.product");
        assertThatThrownBy(() -> records.status(id, OWNER + 1)).isInstanceOf(NotFound.class);
    }
}

package org.bellwether.platform.persistence;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database's schema to the state that this program needs, by the migrations under {@code sql/migration} alone. */
public final class Migrations {

    private Migrations() { }

    /**
     * @throws SchemaProblem if the schema is newer than the program, was left by a failed migration, or a migration fails
     *                       now; the message is the sentence for the operator
     */
    public static void run(DataSource source) { run(source, "classpath:sql/migration"); }

    static void run(DataSource source, String... locations) {
        var flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(source)
            .locations(locations).outOfOrder(true).validateMigrationNaming(true).cleanDisabled(true).load();
        refuseWhatIsNotOurs(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new SchemaProblem("A migration of the database failed; what the database could undo is undone, and nothing was started. " + e.getMessage(), e);
        }
    }

    private static void refuseWhatIsNotOurs(Flyway flyway) {
        try {
            for (var applied : flyway.info().applied()) refuse(applied);
        } catch (FlywayException e) {
            throw new SchemaProblem("The database cannot be read. " + e.getMessage(), e);
        }
    }

    private static void refuse(MigrationInfo applied) {
        var state = applied.getState();
        if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED || state == MigrationState.MISSING_SUCCESS)
            throw new SchemaProblem("The database is newer than this program: it has migration " + applied.getVersion() + " ("
                + applied.getDescription() + "), which this program does not know. Start the newer program, or restore the backup taken before it.", null);
        if (state.isFailed())
            throw new SchemaProblem("Migration " + applied.getVersion() + " (" + applied.getDescription()
                + ") failed at an earlier start. Restore the backup taken before it, or repair the schema and delete its row from flyway_schema_history.", null);
    }

    /** The schema is not one that this program can work on. */
    public static final class SchemaProblem extends RuntimeException {
        SchemaProblem(String message, Throwable cause) { super(message, cause); }
    }
}

package org.bellwether.platform.persistence;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.bellwether.platform.StartUp;
import org.bellwether.platform.config.Values;
import org.bellwether.platform.config.WrongSetting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/** Brings the schema up to date before anything else runs; every other start-up bean depends on it. */
@DataSourceDefinition(name = "java:app/jdbc/bellwether", className = "org.bellwether.platform.persistence.ConfiguredDataSource",
    user = "settings", password = "settings", minPoolSize = 2, maxPoolSize = 24, initialPoolSize = 2, isolationLevel = 2,
    properties = {"fish.payara.is-connection-validation-required=true", "fish.payara.connection-validation-method=auto-commit"})
@Singleton(name = "Migrator")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Resource(lookup = "java:app/jdbc/bellwether") DataSource dataSource;

    private UncleanStop stop;

    @PostConstruct
    void migrate() {
        try {
            var values = Values.current();
            Migrations.run(dataSource);
            stop = new UncleanStop(values.home());
            if (stop.begin() && values.embedded()) check();
        } catch (WrongSetting wrong) {
            throw StartUp.stop(wrong.getMessage());
        } catch (Migrations.SchemaProblem problem) {
            throw StartUp.stop(Values.current().withoutSecrets(problem.getMessage()) + " (" + Values.current() + ")");
        }
    }

    private void check() {
        try {
            var broken = Invariants.broken(dataSource);
            if (!broken.isEmpty()) throw StartUp.stop("The last process did not end as it should, and the embedded database is damaged: "
                + String.join("; ", broken) + ". Restore a backup of the home folder.");
            StartUp.say("The last process did not end as it should; the embedded database was checked and is whole.");
        } catch (SQLException e) {
            throw StartUp.stop("The last process did not end as it should, and the embedded database cannot be checked: " + Values.current().withoutSecrets(e.getMessage()));
        }
    }

    /** The process ends now, and as it should. */
    public void endsWell() { end(); }

    @PreDestroy
    void end() {
        if (stop != null) stop.end();
    }
}

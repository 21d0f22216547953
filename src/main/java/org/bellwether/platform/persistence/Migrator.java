package org.bellwether.platform.persistence;

import javax.sql.DataSource;

import org.bellwether.platform.StartUp;
import org.bellwether.platform.config.Values;

import jakarta.annotation.PostConstruct;
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

    @PostConstruct
    void migrate() {
        try {
            Migrations.run(dataSource);
        } catch (Migrations.SchemaProblem problem) {
            throw StartUp.stop(problem.getMessage() + " (" + Values.current() + ")");
        }
    }
}

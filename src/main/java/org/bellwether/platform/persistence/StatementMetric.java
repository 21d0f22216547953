package org.bellwether.platform.persistence;

import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Shows to monitors, as {@code bellwether_sql_statements_total}, how many statements were sent to the database. */
@ApplicationScoped
public class StatementMetric {

    @Inject MetricRegistry registry;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        StatementMeter.countInto(registry.counter(Metadata.builder().withName("bellwether.sql.statements").withDescription("Statements sent to the database").build()));
    }
}

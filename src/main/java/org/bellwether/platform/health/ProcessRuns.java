package org.bellwether.platform.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import jakarta.enterprise.context.ApplicationScoped;

/** Alive means that the application was deployed; the server alone answers UP even when the deployment failed. */
@Liveness
@ApplicationScoped
public class ProcessRuns implements HealthCheck {

    @Override
    public HealthCheckResponse call() { return HealthCheckResponse.named("bellwether").up().build(); }
}

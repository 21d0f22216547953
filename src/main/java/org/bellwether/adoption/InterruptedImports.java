package org.bellwether.adoption;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Takes back, when the application starts, what an import had loaded whose process was ended in the middle. */
@Singleton
@Startup
@DependsOn("DemoLoader")
@TransactionManagement(TransactionManagementType.BEAN)
public class InterruptedImports {

    @Inject UsageChunks chunks;

    @PostConstruct
    void clear() { chunks.unfinished().forEach(id -> chunks.abandon(id, "adoption.import.interrupted")); }
}

package org.bellwether.people;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Says, when the application starts, of imports whose process was ended in the middle that they were broken off. */
@Singleton
@Startup
@DependsOn("DemoLoader")
@TransactionManagement(TransactionManagementType.BEAN)
public class InterruptedPeopleImports {

    @Inject PeopleImportChunks chunks;

    @PostConstruct
    void tell() { chunks.interrupted(); }
}

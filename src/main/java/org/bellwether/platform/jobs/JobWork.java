package org.bellwether.platform.jobs;

/** Long work: it tells how far it is, and answers with the address of its result from the context root, or null. */
@FunctionalInterface
public interface JobWork {
    String run(JobProgress progress) throws Exception;
}

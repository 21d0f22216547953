package org.bellwether.people;

/** How far an import of people is: taken, being tried, tried, being carried out, done, or broken off. */
public enum PeopleImportStatus {
    RECEIVED, TRYING, TRIED, APPLYING, APPLIED, FAILED;

    /** Whether a job is at work on it. */
    public boolean running() { return this == TRYING || this == APPLYING; }
}

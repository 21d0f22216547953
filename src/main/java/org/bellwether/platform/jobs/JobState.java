package org.bellwether.platform.jobs;

/** Where a job is. */
public enum JobState { RUNNING, DONE, FAILED }

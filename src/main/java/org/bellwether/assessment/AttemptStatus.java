package org.bellwether.assessment;

/** Where a run through a quiz stands. */
public enum AttemptStatus { IN_PROGRESS, SUBMITTED }

package org.bellwether.privacy;

/** How far a run of the retention is. */
public enum RunState { RUNNING, DONE, FAILED }

package org.bellwether.programme;

/** Whether an issue still stands in the way. */
public enum IssueState { OPEN, RESOLVED }

package org.bellwether.programme;

/** Where a decision is. What is TAKEN stays as it is; a correction is a new decision. */
public enum DecisionState { PROPOSED, TAKEN, WITHDRAWN }

package org.bellwether.people;

/** Whether a person belongs here now. Only an active one can sign in and is counted. */
public enum PersonStatus { ACTIVE, SUSPENDED, ENDED }

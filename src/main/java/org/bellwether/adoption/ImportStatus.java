package org.bellwether.adoption;

/** What became of a usage file: on its way, loaded, given up because it could not be finished, or undone by hand. */
public enum ImportStatus { RECEIVED, RUNNING, LOADED, REJECTED, REVERTED }

package org.bellwether.content.scorm;

/** The run-time dialects that the player speaks. */
public enum Standard { SCORM_12, SCORM_2004 }

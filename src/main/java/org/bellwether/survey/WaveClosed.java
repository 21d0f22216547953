package org.bellwether.survey;

/** A wave was closed and counted. Fired in the closing transaction. */
public record WaveClosed(WaveId wave) { }

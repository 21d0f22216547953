package org.bellwether.privacy;

import java.io.Serializable;

import org.bellwether.platform.privacy.DataKind;

/** How many rows of a table a run found old, and whether they could not be taken away. */
public record RunCount(DataKind kind, String table, long rows, boolean failed) implements Serializable { }

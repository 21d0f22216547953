package org.bellwether.platform.privacy;

/**
 * A column that a person is shown of the rows about them.
 *
 * @param name      what it is called: a column of the same name is headed by the same word everywhere
 * @param column    where it is kept
 * @param reference what its numbers refer to; null where it is no number of another thing
 */
public record Shown(String name, String column, String reference) { }

package org.bellwether.platform.privacy;

/**
 * How things are named that rows about people refer to.
 *
 * @param english the column of the name
 * @param chinese the column of the Chinese name; null where there is only one
 */
public record Reference(String name, String table, String english, String chinese) { }

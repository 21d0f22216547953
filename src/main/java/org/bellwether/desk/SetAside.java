package org.bellwether.desk;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.platform.desk.DeskItem;

/**
 * A row that was taken off the desk, and when it comes back.
 *
 * @param item the row; null where what it said has ceased to be so
 */
public record SetAside(long id, DeskItem item, LocalDate until, String reason) implements Serializable { }

package org.bellwether.desk;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.desk.DeskItem;

/**
 * A leader's desk this morning.
 *
 * @param items    most pressing first
 * @param setAside rows that are there but were taken off the desk
 */
public record Today(List<Ranked> items, List<SetAside> setAside) implements Serializable {

    /** A row and what its rank is made of, from 0 to 100 in all. */
    public record Ranked(DeskItem item, double priority) implements Serializable { }

    public List<Ranked> in(DeskItem.Column column) { return items.stream().filter(one -> one.item().column() == column).toList(); }
}

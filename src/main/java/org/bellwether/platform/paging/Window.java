package org.bellwether.platform.paging;

import java.util.Map;

/**
 * The rows that a list wants next: {@code limit} rows from {@code offset}, ordered by a column that the service knows.
 *
 * @param sort the name of a sortable column, or null for the service's own order
 */
public record Window(int offset, int limit, String sort, boolean ascending) {

    /** No list gives more rows than this at once, whatever a client asks for. */
    public static final int MOST = 500;

    public Window {
        if (offset < 0) throw new IllegalArgumentException("offset below 0");
        if (limit < 1) throw new IllegalArgumentException("limit below 1");
        limit = Math.min(limit, MOST);
    }

    public static Window first(int limit) { return new Window(0, limit, null, true); }

    /** Renders the order-by clause from the columns that are allowed, so that no client text ever reaches a query. */
    public String orderBy(Map<String, String> columns, String otherwise) {
        var column = sort == null ? null : columns.get(sort);
        if (column == null) return " order by " + otherwise;
        return " order by " + column + (ascending ? "" : " desc");
    }
}

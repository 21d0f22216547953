package org.bellwether.platform.faces;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.paging.Window;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A PrimeFaces table that is fed one window of rows at a time. */
public class LazyTable<T> extends LazyDataModel<T> {

    /** How many rows there are in all. */
    public interface Count extends Serializable { long rows(); }

    /** The rows of one window. */
    public interface Fetch<T> extends Serializable { List<T> rows(Window window); }

    private final Count count;
    private final Fetch<T> fetch;

    public LazyTable(Count count, Fetch<T> fetch) {
        this.count = count;
        this.fetch = fetch;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) { return Math.toIntExact(count.rows()); }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var limit = size < 1 ? Window.MOST : size;
        return sorts.values().stream().findFirst()
            .map(sort -> fetch.rows(new Window(first, limit, sort.getField(), sort.getOrder().isAscending())))
            .orElseGet(() -> fetch.rows(new Window(first, limit, null, true)));
    }
}

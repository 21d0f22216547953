package org.bellwether.privacy.page;

import java.io.Serializable;

import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.privacy.ErasureRow;
import org.bellwether.privacy.PersonalData;

import jakarta.inject.Inject;

/** Who was erased, and how much that was. */
@PageBean
public class ErasuresPage implements Serializable {

    @Inject PersonalData data;

    private long count;
    private final LazyTable<ErasureRow> table = new LazyTable<>(() -> count, window -> data.erasures(window));

    public void load() { count = data.countErasures(); }

    public long getCount() { return count; }
    public LazyTable<ErasureRow> getTable() { return table; }
}

package org.bellwether.audience.page;

import java.io.Serializable;

import org.bellwether.audience.AudienceRow;
import org.bellwether.audience.Audiences;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The audiences that there are. */
@PageBean
public class AudiencesPage implements Serializable {

    @Inject Audiences audiences;

    private String text = "";
    private boolean retired;
    private long count;
    private final LazyTable<AudienceRow> list = new LazyTable<>(() -> count, window -> audiences.list(text, retired, window));

    /** The next page that the table asks for is of the new search. */
    public void search() { count = audiences.count(text, retired); }

    public long getCount() { return count; }
    public LazyTable<AudienceRow> getList() { return list; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public boolean isRetired() { return retired; }
    public void setRetired(boolean retired) { this.retired = retired; }
}

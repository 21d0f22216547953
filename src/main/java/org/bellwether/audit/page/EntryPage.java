package org.bellwether.audit.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.audit.AuditTrail;
import org.bellwether.audit.EntryId;
import org.bellwether.audit.TrailRow;
import org.bellwether.platform.audit.Change;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** One entry of the trail with what changed. */
@PageBean
public class EntryPage implements Serializable {

    @Inject AuditTrail trail;

    private EntryId id;
    private TrailRow row;
    private List<Change> changes;

    public void load() {
        row = trail.find(id);
        changes = trail.changes(List.of(row)).get(id);
    }

    /** Everything that the trail tells of the same thing. */
    public String getOthersHref() { return "/audit/trail.xhtml?type=" + row.entry().objectType() + "&object=" + row.entry().objectId(); }

    public TrailRow getRow() { return row; }
    public List<Change> getChanges() { return changes; }
    public EntryId getId() { return id; }
    public void setId(EntryId id) { this.id = id; }
}

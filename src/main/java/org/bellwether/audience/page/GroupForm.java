package org.bellwether.audience.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.audience.AudiencePreviews;
import org.bellwether.audience.Join;
import org.bellwether.audience.RuleGroup;

/** A group of conditions as it is written. */
public class GroupForm implements Serializable {

    private Join join = Join.ALL;
    private String adding;
    private final List<CriterionForm> criteria = new ArrayList<>();

    RuleGroup group(AudiencePreviews previews) { return new RuleGroup(join, criteria.stream().map(one -> one.criterion(previews)).toList()); }

    public List<CriterionForm> getCriteria() { return criteria; }
    public Join getJoin() { return join; }
    public void setJoin(Join join) { this.join = join; }
    public String getAdding() { return adding; }
    public void setAdding(String adding) { this.adding = adding; }
}

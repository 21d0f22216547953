package org.bellwether.audience.page;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.audience.AudienceDraft;
import org.bellwether.audience.AudiencePreviews;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.AudienceSheet;
import org.bellwether.audience.Join;
import org.bellwether.audience.KindRow;
import org.bellwether.platform.text.Localized;

/** An audience as it is written. */
public class AudienceForm implements Serializable {

    private final List<KindRow> kinds;
    private final List<GroupForm> groups = new ArrayList<>();
    private String nameEn = "";
    private String nameZh = "";
    private String note = "";
    private String reason = "";
    private Join join = Join.ALL;
    private Instant seen;

    /** A new one, with an empty group to begin with. */
    AudienceForm(List<KindRow> kinds) {
        this.kinds = kinds;
        groups.add(new GroupForm());
    }

    /** One that there is. Conditions of a kind that there is no more fall away. */
    AudienceForm(List<KindRow> kinds, AudienceSheet sheet, AudiencePreviews previews) {
        this.kinds = kinds;
        nameEn = sheet.row().name().en();
        nameZh = sheet.row().name().zh();
        note = sheet.row().note();
        seen = sheet.row().changedAt();
        join = sheet.rule().join();
        for (var group : sheet.rule().groups()) {
            var form = new GroupForm();
            form.setJoin(group.join());
            group.criteria().forEach(one -> kinds.stream().filter(kind -> kind.code().equals(one.kind())).findFirst().ifPresent(kind -> form.getCriteria().add(new CriterionForm(kind, one, previews))));
            groups.add(form);
        }
    }

    AudienceRule rule(AudiencePreviews previews) { return new AudienceRule(join, groups.stream().map(group -> group.group(previews)).toList()); }

    AudienceDraft draft(AudiencePreviews previews) { return new AudienceDraft(new Localized(nameEn, nameZh), note, rule(previews)); }

    /** A new condition of the kind that was chosen in that group. */
    void add(GroupForm group) { kinds.stream().filter(kind -> kind.code().equals(group.getAdding())).findFirst().ifPresent(kind -> group.getCriteria().add(new CriterionForm(kind))); }

    Instant seen() { return seen; }

    public List<KindRow> getKinds() { return kinds; }
    public List<GroupForm> getGroups() { return groups; }
    public boolean isJoined() { return groups.size() > 1; }
    public String getNameEn() { return nameEn; }
    public void setNameEn(String nameEn) { this.nameEn = nameEn; }
    public String getNameZh() { return nameZh; }
    public void setNameZh(String nameZh) { this.nameZh = nameZh; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public Join getJoin() { return join; }
    public void setJoin(Join join) { this.join = join; }
}

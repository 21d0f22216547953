package org.bellwether.people.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.OrgChange;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/** A change of a unit as it is typed. */
public class UnitForm implements Serializable {

    /** What can be done. */
    public enum Kind { HEAD, RENAME, OPEN, MOVE, MERGE, CLOSE }

    static final Kind[] OF_ROOT = {Kind.HEAD, Kind.RENAME, Kind.OPEN};

    private final OrgUnitId fresh = OrgUnitId.fresh();
    private Kind kind = Kind.HEAD;
    private LocalDate day;
    private String nameEn;
    private String nameZh;
    private String code;
    private String head;
    private OrgUnitId target;
    private String reason;

    UnitForm(OrgUnitRow row, LocalDate day) {
        this.day = day;
        nameEn = row.name().en();
        nameZh = row.name().zh();
    }

    OrgChange change(OrgUnitId unit, Persons persons) {
        return switch (kind) {
            case HEAD -> new OrgChange.Head(unit, head(persons));
            case RENAME -> new OrgChange.Rename(unit, name());
            case OPEN -> new OrgChange.Open(fresh, unit, code == null ? null : code.strip(), name());
            case MOVE -> new OrgChange.Move(unit, target());
            case MERGE -> new OrgChange.Merge(unit, target());
            case CLOSE -> new OrgChange.Close(unit);
        };
    }

    /** The unit to show when it is done. */
    OrgUnitId successor(OrgUnitId unit, OrgChange change) {
        if (change instanceof OrgChange.Open open) return open.unit();
        if (change instanceof OrgChange.Merge merge) return merge.into();
        return unit;
    }

    private Localized name() { return new Localized(nameEn, nameZh); }

    /** What is renamed begins with its name, what is new with none. */
    void chosen(OrgUnitRow row) {
        nameEn = kind == Kind.OPEN ? null : row.name().en();
        nameZh = kind == Kind.OPEN ? null : row.name().zh();
    }

    private OrgUnitId target() {
        if (target == null) throw new RuleViolation("people.unit.no-target");
        return target;
    }

    private PersonId head(Persons persons) {
        if (head == null || head.isBlank()) return null;
        return persons.byLogins(List.of(head.strip())).values().stream().findFirst().orElseThrow(() -> new RuleViolation("people.job.no-manager", head));
    }

    public Kind getKind() { return kind; }
    public void setKind(Kind kind) { this.kind = kind; }
    public LocalDate getDay() { return day; }
    public void setDay(LocalDate day) { this.day = day; }
    public String getNameEn() { return nameEn; }
    public void setNameEn(String nameEn) { this.nameEn = nameEn; }
    public String getNameZh() { return nameZh; }
    public void setNameZh(String nameZh) { this.nameZh = nameZh; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getHead() { return head; }
    public void setHead(String head) { this.head = head; }
    public OrgUnitId getTarget() { return target; }
    public void setTarget(OrgUnitId target) { this.target = target; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}

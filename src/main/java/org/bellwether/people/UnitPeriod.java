package org.bellwether.people;

import java.time.LocalDate;
import java.util.Objects;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How an org unit was on some days one after the other. */
@Audited
@Entity @Table(name = "org_unit_period")
class UnitPeriod {

    @Id private long id;
    @Version private int version;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "parent_id") private OrgUnitId parent;
    @Column(name = "head_id") private PersonId head;
    @Column(name = "name_en") private String nameEn;
    @Column(name = "name_zh") private String nameZh;
    @Column(name = "from_on") private LocalDate fromOn;
    @Column(name = "until_on") private LocalDate untilOn;

    protected UnitPeriod() { }

    UnitPeriod(OrgUnitId unit, OrgUnitId parent, PersonId head, Localized name, Period period) {
        id = org.bellwether.platform.id.Id.mint();
        this.unit = unit;
        this.parent = parent;
        this.head = head;
        named(name);
        during(period);
    }

    OrgNode node(String code) { return new OrgNode(unit, parent, head, code, name()); }

    /** Takes over what the node says; who and when it is stays. */
    void become(OrgNode node) {
        if (!Objects.equals(parent, node.parent())) parent = node.parent();
        if (!Objects.equals(head, node.head())) head = node.head();
        named(node.name());
    }

    private void named(Localized name) {
        nameEn = name.en();
        nameZh = name.zh();
    }

    void during(Period period) {
        fromOn = period.from();
        untilOn = period.until();
    }

    OrgUnitId unit() { return unit; }
    Period period() { return new Period(fromOn, untilOn); }
    Localized name() { return new Localized(nameEn, nameZh); }
}

package org.bellwether.people;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of the enterprise in the tree of its parts. Whoever heads it manages those in it and below it. */
@Audited
@Entity @Table(name = "org_unit")
class OrgUnit {

    @Id private long id;
    @Column(name = "parent_id") private OrgUnitId parent;
    @Column(name = "department_id") private OrgUnitId department;
    @Column(name = "head_id") private PersonId head;
    @Column(name = "code") private String code;
    @Column(name = "name_en") private String nameEn;
    @Column(name = "name_zh") private String nameZh;

    protected OrgUnit() { }

    OrgUnit(OrgUnitId id, OrgUnit parent, String code, String nameEn, String nameZh) {
        this.id = id.value();
        this.parent = parent == null ? null : parent.id();
        this.department = departmentBelow(parent);
        this.code = code;
        this.nameEn = nameEn;
        this.nameZh = nameZh;
    }

    private OrgUnitId departmentBelow(OrgUnit above) {
        if (above == null) return null;
        return above.department == null ? id() : above.department;
    }

    void headedBy(PersonId person) { head = person; }

    OrgUnitId id() { return new OrgUnitId(id); }
    OrgUnitId parent() { return parent; }
    OrgUnitId department() { return department; }
    PersonId head() { return head; }
    String code() { return code; }
    org.bellwether.platform.text.Localized name() { return new org.bellwether.platform.text.Localized(nameEn, nameZh); }
}

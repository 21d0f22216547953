package org.bellwether.people;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A part of the enterprise in the tree of its parts, as it is today; how it was and will be stands in {@link UnitPeriod}.
 * Whoever heads it manages those in it and below it.
 */
@Audited
@Entity @Table(name = "org_unit")
class OrgUnit {

    private static final String FOLLOWS = "follows from its periods, which are audited";

    @Id private long id;
    @Unaudited(FOLLOWS) @Column(name = "parent_id") private OrgUnitId parent;
    @Unaudited(FOLLOWS) @Column(name = "department_id") private OrgUnitId department;
    @Column(name = "head_id") private PersonId head;
    @Column(name = "code") private String code;
    @Unaudited(FOLLOWS) @Column(name = "name_en") private String nameEn;
    @Unaudited(FOLLOWS) @Column(name = "name_zh") private String nameZh;
    @Unaudited(FOLLOWS) @Column(name = "open") private boolean open = true;

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

    /** Takes over how it is today. */
    void become(OrgNode node, OrgUnitId department) {
        open = true;
        parent = node.parent();
        this.department = department;
        head = node.head();
        nameEn = node.name().en();
        nameZh = node.name().zh();
    }

    /** It is not open today. */
    void close() { open = false; }

    boolean open() { return open; }
    OrgNode node() { return new OrgNode(id(), parent, head, code, name()); }
    OrgUnitId id() { return new OrgUnitId(id); }
    OrgUnitId department() { return department; }
    String code() { return code; }
    Localized name() { return new Localized(nameEn, nameZh); }
}

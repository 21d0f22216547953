package org.bellwether.survey;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A team as it stood when the wave opened: where people move later changes nothing in what was measured, and no second cut
 * can be had by moving them. After the close it belongs to an atom; it has none where nobody answered.
 */
@Unaudited("counts that follow from the answers")
@Entity @Table(name = "survey_segment")
class Segment {

    @jakarta.persistence.Id private long id;
    @Column(name = "wave_id") private WaveId wave;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "department_id") private OrgUnitId department;
    @Column(name = "name_en") private String nameEn;
    @Column(name = "name_zh") private String nameZh;
    @Column(name = "department_en") private String departmentEn;
    @Column(name = "department_zh") private String departmentZh;
    @Column(name = "invited") private int invited;
    @Column(name = "answered") private Integer answered;
    @Column(name = "atom_code") private String atom;

    /** At the close: so many of those invited answered. */
    void answered(int people) { answered = people; }

    protected Segment() { }

    Segment(WaveId wave, OrgUnitRow unit, OrgUnitRow department, int invited) {
        this.id = Id.mint();
        this.wave = wave;
        this.unit = unit.id();
        this.department = department.id();
        this.nameEn = unit.name().en();
        this.nameZh = unit.name().zh();
        this.departmentEn = department.name().en();
        this.departmentZh = department.name().zh();
        this.invited = invited;
    }

    void countedIn(String code) { atom = code; }

    long id() { return id; }
    OrgUnitId unit() { return unit; }
    OrgUnitId department() { return department; }
    Localized name() { return new Localized(nameEn, nameZh); }
    Localized departmentName() { return new Localized(departmentEn, departmentZh); }
    int invited() { return invited; }
    String atom() { return atom; }
}

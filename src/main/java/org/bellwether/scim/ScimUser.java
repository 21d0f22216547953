package org.bellwether.scim;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Personal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a directory said of somebody that is kept nowhere else. */
@Audited(subject = "person")
@Entity @Table(name = "scim_user")
class ScimUser {

    @Id @Column(name = "person_id") private long person;
    @Version private int version;
    @Personal @Column(name = "full_name") private String fullName;
    @Personal private String formatted;
    @Personal @Column(name = "given_name") private String givenName;
    @Personal @Column(name = "family_name") private String familyName;
    @Personal @Column(name = "middle_name") private String middleName;
    @Personal @Column(name = "honorific_prefix") private String prefix;
    @Personal @Column(name = "honorific_suffix") private String suffix;
    @Column(name = "user_type") private String userType;
    private String locale;
    @Column(name = "unit_id") private OrgUnitId unit;
    private String department;
    private String organization;
    private String division;
    @Column(name = "cost_center") private String costCenter;

    protected ScimUser() { }

    ScimUser(PersonId person) { this.person = person.value(); }

    /**
     * @param fullName that was made of the parts of the name
     * @param unit     that was found by the words for it
     */
    void become(SaidUser said, String fullName, OrgUnitId unit) {
        this.fullName = fullName;
        formatted = said.name().formatted();
        givenName = said.name().given();
        familyName = said.name().family();
        middleName = said.name().middle();
        prefix = said.name().prefix();
        suffix = said.name().suffix();
        userType = said.userType();
        locale = said.locale();
        this.unit = unit;
        department = said.unit().department();
        organization = said.unit().organization();
        division = said.unit().division();
        costCenter = said.unit().costCenter();
    }
}

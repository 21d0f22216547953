package org.bellwether.people.page;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonDetails;

/** The fields of a person as they are typed. */
public class PersonForm implements Serializable {

    private String name;
    private String email;
    private OrgUnitId unit;
    private String jobTitle;
    private String site;
    private String language;
    private String timeZone;

    PersonForm(String language, String timeZone) {
        this.language = language;
        this.timeZone = timeZone;
    }

    PersonForm(PersonDetails details) {
        name = details.name();
        email = details.email();
        unit = details.unit();
        jobTitle = details.jobTitle();
        site = details.site();
        language = details.language();
        timeZone = details.timeZone();
    }

    PersonDetails details() { return new PersonDetails(name, email, unit, jobTitle, site, language, timeZone); }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public String getJobTitle() { return jobTitle; }
    public void setJobTitle(String jobTitle) { this.jobTitle = jobTitle; }
    public String getSite() { return site; }
    public void setSite(String site) { this.site = site; }
    public String getLanguage() { return language; }
    public void setLanguage(String language) { this.language = language; }
    public String getTimeZone() { return timeZone; }
    public void setTimeZone(String timeZone) { this.timeZone = timeZone; }
}

package org.bellwether.scim.page;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;
import org.bellwether.scim.ScimClientDetails;

/** What is settled with a directory, as it is typed. */
public class ScimClientForm implements Serializable {

    private String name;
    private OrgUnitId unit;
    private String jobTitle;
    private String site;
    private boolean administrators;

    ScimClientForm() { }

    ScimClientForm(ScimClientDetails details) {
        name = details.name();
        unit = details.unit();
        jobTitle = details.jobTitle();
        site = details.site();
        administrators = details.administrators();
    }

    ScimClientDetails details() { return new ScimClientDetails(name, unit, jobTitle, site, administrators); }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public String getJobTitle() { return jobTitle; }
    public void setJobTitle(String jobTitle) { this.jobTitle = jobTitle; }
    public String getSite() { return site; }
    public void setSite(String site) { this.site = site; }
    public boolean isAdministrators() { return administrators; }
    public void setAdministrators(boolean administrators) { this.administrators = administrators; }
}

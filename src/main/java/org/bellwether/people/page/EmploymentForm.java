package org.bellwether.people.page;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.RuleViolation;

/** The fields of a job as they are typed. */
public class EmploymentForm implements Serializable {

    private OrgUnitId unit;
    private String position;
    private String site;
    private String manager;
    private boolean besides;
    private LocalDate from;
    private LocalDate until;

    EmploymentForm(LocalDate from) { this.from = from; }

    EmploymentDetails details() { return new EmploymentDetails(unit, position, site, manager); }

    /** @throws RuleViolation if it is said when it ends, which the next one says */
    EmploymentDetails main() {
        if (until != null) throw new RuleViolation("people.job.until-main");
        return details();
    }

    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public String getPosition() { return position; }
    public void setPosition(String position) { this.position = position; }
    public String getSite() { return site; }
    public void setSite(String site) { this.site = site; }
    public String getManager() { return manager; }
    public void setManager(String manager) { this.manager = manager; }
    /** Whether it is a job besides the main one. */
    public boolean isBesides() { return besides; }
    public void setBesides(boolean besides) { this.besides = besides; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate until) { this.until = until; }
}

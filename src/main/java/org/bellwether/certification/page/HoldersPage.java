package org.bellwether.certification.page;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.certification.AwardId;
import org.bellwether.certification.Awards;
import org.bellwether.certification.CertificationId;
import org.bellwether.certification.CertificationRow;
import org.bellwether.certification.Certifications;
import org.bellwether.certification.HolderFilter;
import org.bellwether.certification.HolderRow;
import org.bellwether.certification.Holders;
import org.bellwether.certification.Status;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.paging.Window;

import jakarta.inject.Inject;

/** Who stands where with one certification; whose award is renewed or revoked. */
@PageBean
public class HoldersPage implements Serializable {

    @Inject Certifications certifications;
    @Inject Holders holders;
    @Inject Awards awards;
    @Inject OrgUnits units;
    @Inject Notices notices;

    private CertificationId certification;
    private Status status;
    private OrgUnitId department;
    private String text;
    private CertificationRow row;
    private boolean owner;
    private List<OrgUnitRow> departments;
    private String chosen;
    private String chosenName;
    private String reason;
    private LocalDate renewedOn;
    private final LazyTable<HolderRow> table = new LazyTable<>(() -> holders.list(filter(), null, true).size(), this::window);

    public void load() {
        row = certifications.one(certification);
        owner = certifications.owner(certification);
        departments = units.departments();
    }

    private List<HolderRow> window(Window window) {
        var rows = holders.list(filter(), window.sort(), window.ascending());
        return rows.subList(Math.min(window.offset(), rows.size()), Math.min(window.offset() + window.limit(), rows.size()));
    }

    private HolderFilter filter() { return new HolderFilter(certification, status, text, department); }

    /** The award that the dialog is to be about. */
    public void choose(HolderRow holder) {
        chosen = holder.award().toString();
        chosenName = holder.name();
        reason = null;
        renewedOn = null;
    }

    public void revoke() {
        awards.revoke(AwardId.fromString(chosen), reason);
        notices.info("certification.revoke.done", chosenName);
        done();
    }

    public void renew() {
        awards.renew(AwardId.fromString(chosen), renewedOn, reason);
        notices.info("certification.renew.done", chosenName);
        done();
    }

    private void done() {
        chosen = null;
        row = certifications.one(certification);
    }

    /** The same rows as a file. */
    public String getExportHref() {
        return "/api/v1/certifications/" + certification + "/holders.csv?status=" + (status == null ? "" : status) + "&department=" + (department == null ? "" : department)
            + "&text=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    public String href(Status wanted) { return "/certification/holders.xhtml?certification=" + certification + (wanted == null ? "" : "&status=" + wanted); }

    public boolean isOpen() { return chosen != null; }
    public void close() { chosen = null; }
    public LazyTable<HolderRow> getTable() { return table; }
    public CertificationRow getRow() { return row; }
    public boolean isOwner() { return owner; }
    public List<OrgUnitRow> getDepartments() { return departments; }
    public String getChosenName() { return chosenName; }
    public CertificationId getCertification() { return certification; }
    public void setCertification(CertificationId certification) { this.certification = certification; }
    public Status getStatus() { return status; }
    public void setStatus(Status status) { this.status = status; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public LocalDate getRenewedOn() { return renewedOn; }
    public void setRenewedOn(LocalDate renewedOn) { this.renewedOn = renewedOn; }
}

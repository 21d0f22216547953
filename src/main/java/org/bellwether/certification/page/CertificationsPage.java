package org.bellwether.certification.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.certification.CertificationRow;
import org.bellwether.certification.Certifications;
import org.bellwether.certification.Status;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** What can be certified, and who stands where. */
@PageBean
public class CertificationsPage implements Serializable {

    @Inject Certifications certifications;

    private List<CertificationRow> rows;

    public void load() { rows = certifications.list(); }

    public List<CertificationRow> getRows() { return rows; }
    public long getHolding() { return rows.stream().mapToLong(CertificationRow::holding).sum(); }
    public long count(String status) { return rows.stream().mapToLong(row -> row.count(Status.valueOf(status))).sum(); }
}

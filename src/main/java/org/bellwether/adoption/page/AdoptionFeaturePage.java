package org.bellwether.adoption.page;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.FeatureId;
import org.bellwether.adoption.FeatureRows;
import org.bellwether.adoption.FeatureUses;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The departments behind what is done with a feature. */
@PageBean
public class AdoptionFeaturePage implements Serializable {

    @Inject FeatureUses uses;

    private BusinessSystemId system;
    private FeatureId feature;
    private LocalDate week;
    private FeatureRows rows;

    public void load() { rows = uses.rows(system, feature, week); }

    /** Width of a bar in per cent of the longest. */
    public long width(int people) { return Math.round(100.0 * people / rows.rows().get(0).people()); }

    public FeatureRows getRows() { return rows; }
    public BusinessSystemId getSystem() { return system; }
    public void setSystem(BusinessSystemId system) { this.system = system; }
    public FeatureId getFeature() { return feature; }
    public void setFeature(FeatureId feature) { this.feature = feature; }
    public LocalDate getWeek() { return week; }
    public void setWeek(LocalDate week) { this.week = week; }
}

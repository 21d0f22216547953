package org.bellwether.content;

import java.math.BigDecimal;

import org.bellwether.content.scorm.Manifest;
import org.bellwether.content.scorm.UnitRules;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One line of a package's outline: something to open, or a heading. */
@Unaudited("part of a version, which never changes")
@Entity @Table(name = "package_unit")
class PackageUnit {

    @Id private long id;
    @Column(name = "version_id") private PackageVersionId packageVersion;
    private int position;
    private int depth;
    private String identifier;
    private String title;
    private String launch;
    private boolean sco;
    @Column(name = "mastery_score") private BigDecimal masteryScore;
    @Column(name = "passing_score") private BigDecimal passingScore;
    @Column(name = "completion_threshold") private BigDecimal completionThreshold;
    @Column(name = "max_time") private String maxTime;
    @Column(name = "time_limit_action") private String timeLimitAction;
    @Column(name = "launch_data") private String launchData;

    protected PackageUnit() { }

    PackageUnit(PackageVersionId packageVersion, int position, Manifest.Unit unit) {
        this.id = UnitId.fresh().value();
        this.packageVersion = packageVersion;
        this.position = position;
        this.depth = unit.depth();
        this.identifier = unit.identifier();
        this.title = unit.title();
        this.launch = unit.launch();
        this.sco = unit.sco();
        this.masteryScore = unit.masteryScore();
        this.passingScore = unit.passingScore();
        this.completionThreshold = unit.completionThreshold();
        this.maxTime = unit.maxTime();
        this.timeLimitAction = unit.timeLimitAction();
        this.launchData = unit.launchData();
    }

    UnitId id() { return new UnitId(id); }
    boolean launchable() { return launch != null; }
    UnitRules rules() { return new UnitRules(sco, masteryScore, passingScore, completionThreshold); }

    UnitRow row() {
        return new UnitRow(id(), identifier, position, depth, title, launch, sco, masteryScore, passingScore, completionThreshold, maxTime, timeLimitAction, launchData);
    }
}

package org.bellwether.survey;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.TargetGroup;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One fielding of an instrument. What protects the answers (the minimum group, the audience, the instrument) can be set
 * only while it is a draft: nobody who answers under one promise is read under another.
 */
@Audited
@Entity @Table(name = "survey_wave")
class Wave {

    /** The smallest group of answers that is ever shown. */
    static final int MINIMUM = 5;

    @Id private long id;
    @Version private int version;
    @Enumerated(STRING) @Column(name = "instrument", updatable = false) private Instrument instrument;
    @Column(name = "title_en") private String titleEn;
    @Column(name = "title_zh") private String titleZh;
    @Column(name = "unit_id", updatable = false) private OrgUnitId unit;
    @Column(name = "audience_id", updatable = false) private AudienceId audience;
    @Enumerated(STRING) @Column(name = "status") private WaveStatus status = WaveStatus.DRAFT;
    @Column(name = "closes_on") private LocalDate closesOn;
    @Column(name = "opened_at") private Instant openedAt;
    @Column(name = "closed_at") private Instant closedAt;
    @Column(name = "minimum", updatable = false) private int minimum = MINIMUM;
    @Column(name = "invited") private int invited;
    @Unaudited("when it moves would tell when somebody answered") @Column(name = "answered") private int answered;

    protected Wave() { }

    Wave(WaveId id, Instrument instrument, Localized title, TargetGroup asked, LocalDate closesOn) {
        this.id = id.value();
        this.instrument = instrument;
        this.titleEn = title.en();
        this.titleZh = title.zh();
        this.unit = asked.unit();
        this.audience = asked.audience();
        this.closesOn = closesOn;
    }

    /** @throws RuleViolation if it was open before, is over already, or asks too few people to protect them */
    void open(int people, Instant at, LocalDate today) {
        if (status != WaveStatus.DRAFT) throw new RuleViolation("survey.wave.openedBefore");
        if (closesOn.isBefore(today)) throw new RuleViolation("survey.wave.closesInPast", closesOn);
        if (people < minimum) throw new RuleViolation("survey.wave.tooFewPeople", minimum, people);
        status = WaveStatus.OPEN;
        openedAt = at;
        invited = people;
    }

    /** @throws RuleViolation if it is not open */
    void close(int answers, Instant at) {
        requireOpen();
        status = WaveStatus.CLOSED;
        closedAt = at;
        answered = answers;
    }

    void requireOpen() {
        if (status != WaveStatus.OPEN) throw new RuleViolation("survey.wave.notOpen");
    }

    /** Whether an answer is still taken on that day. */
    boolean takesAnswers(LocalDate today) { return status == WaveStatus.OPEN && !today.isAfter(closesOn); }

    WaveId id() { return new WaveId(id); }
    Instrument instrument() { return instrument; }
    Localized title() { return new Localized(titleEn, titleZh); }
    TargetGroup asked() { return new TargetGroup(unit, audience); }
    WaveStatus status() { return status; }
    LocalDate closesOn() { return closesOn; }
    Instant openedAt() { return openedAt; }
    Instant closedAt() { return closedAt; }
    int minimum() { return minimum; }
    int invited() { return invited; }
    int answered() { return answered; }
}

package org.bellwether.survey;

import static jakarta.persistence.EnumType.STRING;

import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.id.Id;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * That a person is asked in a wave, and whether they answered. Holds the fingerprint of the one-time token that lets their
 * answers in; no response knows of it. The draft key encrypts unsent answers on the person's own device.
 */
@Unaudited("when somebody answered would tell who said what")
@Entity @Table(name = "survey_invitation")
class Invitation {

    @jakarta.persistence.Id private long id;
    @Column(name = "wave_id") private WaveId wave;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "segment_id") private long segment;
    @Enumerated(STRING) @Column(name = "status") private InvitationStatus status = InvitationStatus.INVITED;
    @Column(name = "token_hash") private String tokenHash;
    @Column(name = "draft_key") private String draftKey;
    @Column(name = "reminders") private int reminders;
    @Column(name = "reminded_on") private LocalDate remindedOn;

    protected Invitation() { }

    Invitation(WaveId wave, PersonId person, long segment, String draftKey) {
        this.id = Id.mint();
        this.wave = wave;
        this.person = person;
        this.segment = segment;
        this.draftKey = draftKey;
    }

    /** For a wave that is told as history: this one answered. */
    Invitation answered() {
        status = InvitationStatus.ANSWERED;
        draftKey = null;
        return this;
    }

    long id() { return id; }
    WaveId wave() { return wave; }
    long segment() { return segment; }
    boolean isAnswered() { return status == InvitationStatus.ANSWERED; }
    String draftKey() { return draftKey; }
    int reminders() { return reminders; }
}

package org.bellwether.survey;

import java.util.UUID;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A response that nobody can read before the wave is closed; see {@link BallotBox}. */
@Unaudited("nobody may be found by an answer")
@Entity @Table(name = "survey_envelope")
class Envelope {

    @Id private String id;
    @Column(name = "wave_id") private WaveId wave;
    @Column(name = "sealed") private String sealed;

    protected Envelope() { }

    Envelope(WaveId wave, String sealed) {
        this.id = UUID.randomUUID().toString();
        this.wave = wave;
        this.sealed = sealed;
    }

    String sealed() { return sealed; }
}

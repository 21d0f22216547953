package org.bellwether.survey;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What somebody of an atom said. The random id says nothing of order or time, and there is no version, because a response
 * never changes.
 */
@Unaudited("nobody may be found by an answer")
@Entity @Table(name = "survey_response")
class Response {

    @Id private String id;
    @Column(name = "wave_id") private WaveId wave;
    @Column(name = "atom_code") private String atom;
    @Column(name = "ratings") private String ratings;

    protected Response() { }

    Response(WaveId wave, String atom, List<Integer> ratings) {
        this.id = UUID.randomUUID().toString();
        this.wave = wave;
        this.atom = atom;
        this.ratings = ratings.stream().map(String::valueOf).collect(joining(" "));
    }

    String id() { return id; }
}

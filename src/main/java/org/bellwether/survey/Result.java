package org.bellwether.survey;

import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.id.Id;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How many of one atom chose each point of the scale for one item. */
@Unaudited("counts that follow from the answers")
@Entity @Table(name = "survey_result")
class Result {

    @jakarta.persistence.Id private long id;
    @Column(name = "wave_id") private WaveId wave;
    @Column(name = "atom_code") private String atom;
    @Column(name = "item_no") private int item;
    @Column(name = "n1") private int n1;
    @Column(name = "n2") private int n2;
    @Column(name = "n3") private int n3;
    @Column(name = "n4") private int n4;
    @Column(name = "n5") private int n5;

    protected Result() { }

    Result(WaveId wave, String atom, int item, Distribution counts) {
        this.id = Id.mint();
        this.wave = wave;
        this.atom = atom;
        this.item = item;
        n1 = counts.of(1);
        n2 = counts.of(2);
        n3 = counts.of(3);
        n4 = counts.of(4);
        n5 = counts.of(5);
    }

    String atom() { return atom; }
    int item() { return item; }
    Distribution counts() { return Distribution.of(n1, n2, n3, n4, n5); }
}

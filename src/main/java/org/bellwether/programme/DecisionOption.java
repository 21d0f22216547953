package org.bellwether.programme;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the choices of a decision. */
@Audited
@Entity @Table(name = "decision_option")
class DecisionOption {

    @Id private long id;
    @Column(name = "decision_id") private long decision;
    @Column(name = "position") private int position;
    @Column(name = "text_en") private String textEn;
    @Column(name = "text_zh") private String textZh;

    protected DecisionOption() { }

    DecisionOption(DecisionId decision, int position, Localized text) {
        this.id = org.bellwether.platform.id.Id.mint();
        this.decision = decision.value();
        this.position = position;
        this.textEn = text.en();
        this.textZh = text.zh();
    }

    long id() { return id; }
    Localized text() { return new Localized(textEn, textZh); }
}

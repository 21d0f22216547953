package org.bellwether.assessment;

import java.io.Serializable;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Something that can be chosen, put in order, or matched: known by its place in its question, from 0. */
@Audited
@Entity @Table(name = "quiz_option") @IdClass(Option.Key.class)
class Option {

    @Id @Column(name = "question_id") private long question;
    @Id @Column(name = "place") private int place;
    @Column(name = "text_en") private String textEn;
    @Column(name = "text_zh") private String textZh;
    @Column(name = "correct") private boolean correct;
    @Column(name = "feedback_en") private String feedbackEn;
    @Column(name = "feedback_zh") private String feedbackZh;
    @Column(name = "partner_en") private String partnerEn;
    @Column(name = "partner_zh") private String partnerZh;

    protected Option() { }

    Option(long question, int place) {
        this.question = question;
        this.place = place;
    }

    void write(OptionDraft draft) {
        var text = QuestionRules.either(draft.text());
        var feedback = QuestionRules.either(draft.feedback());
        var partner = QuestionRules.either(draft.partner());
        textEn = text.en();
        textZh = text.zh();
        correct = draft.right();
        feedbackEn = feedback == null ? null : feedback.en();
        feedbackZh = feedback == null ? null : feedback.zh();
        partnerEn = partner == null ? null : partner.en();
        partnerZh = partner == null ? null : partner.zh();
    }

    long question() { return question; }
    boolean correct() { return correct; }
    Localized text() { return new Localized(textEn, textZh); }
    Localized feedback() { return feedbackEn == null ? null : new Localized(feedbackEn, feedbackZh); }
    Localized partner() { return partnerEn == null ? null : new Localized(partnerEn, partnerZh); }
    OptionDraft draft() { return new OptionDraft(text(), correct, feedback(), partner()); }

    /** The two together. */
    static class Key implements Serializable {
        long question;
        int place;

        Key() { }

        @Override public boolean equals(Object other) { return other instanceof Key key && key.question == question && key.place == place; }
        @Override public int hashCode() { return Long.hashCode(question) * 31 + place; }
    }
}

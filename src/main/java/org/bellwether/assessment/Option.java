package org.bellwether.assessment;

import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Something that can be chosen, put in order, or matched. */
@Embeddable
class Option {

    @Column(name = "text_en") private String textEn;
    @Column(name = "text_zh") private String textZh;
    @Column(name = "correct") private boolean correct;
    @Column(name = "feedback_en") private String feedbackEn;
    @Column(name = "feedback_zh") private String feedbackZh;
    @Column(name = "partner_en") private String partnerEn;
    @Column(name = "partner_zh") private String partnerZh;

    protected Option() { }

    Option(OptionDraft draft) {
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

    boolean correct() { return correct; }
    Localized text() { return new Localized(textEn, textZh); }
    Localized feedback() { return feedbackEn == null ? null : new Localized(feedbackEn, feedbackZh); }
    Localized partner() { return partnerEn == null ? null : new Localized(partnerEn, partnerZh); }
    OptionDraft draft() { return new OptionDraft(text(), correct, feedback(), partner()); }
}

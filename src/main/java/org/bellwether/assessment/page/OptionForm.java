package org.bellwether.assessment.page;

import java.io.Serializable;

import org.bellwether.assessment.OptionDraft;
import org.bellwether.assessment.QuestionKind;
import org.bellwether.platform.text.Localized;

/** The fields of one option while it is written. */
public class OptionForm implements Serializable {

    private String en = "";
    private String zh = "";
    private String feedbackEn = "";
    private String feedbackZh = "";
    private String partnerEn = "";
    private String partnerZh = "";
    private boolean right;

    static OptionForm of(OptionDraft draft) {
        var form = new OptionForm();
        form.en = draft.text().en();
        form.zh = draft.text().zh();
        form.right = draft.right();
        form.feedbackEn = draft.feedback() == null ? "" : draft.feedback().en();
        form.feedbackZh = draft.feedback() == null ? "" : draft.feedback().zh();
        form.partnerEn = draft.partner() == null ? "" : draft.partner().en();
        form.partnerZh = draft.partner() == null ? "" : draft.partner().zh();
        return form;
    }

    /** What counts of the fields for a question of that kind. */
    OptionDraft draft(QuestionKind kind) {
        return new OptionDraft(getText(), right && kind.chooses(), kind.chooses() ? new Localized(feedbackEn, feedbackZh) : null,
            kind == QuestionKind.MATCHING ? new Localized(partnerEn, partnerZh) : null);
    }

    public boolean isWritten() { return !empty(); }

    boolean empty() { return blank(en) && blank(zh) && blank(partnerEn) && blank(partnerZh); }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    public Localized getText() { return new Localized(en, zh); }
    public Localized getPartner() { return new Localized(partnerEn, partnerZh); }

    public String getEn() { return en; }
    public void setEn(String en) { this.en = en; }
    public String getZh() { return zh; }
    public void setZh(String zh) { this.zh = zh; }
    public String getFeedbackEn() { return feedbackEn; }
    public void setFeedbackEn(String feedbackEn) { this.feedbackEn = feedbackEn; }
    public String getFeedbackZh() { return feedbackZh; }
    public void setFeedbackZh(String feedbackZh) { this.feedbackZh = feedbackZh; }
    public String getPartnerEn() { return partnerEn; }
    public void setPartnerEn(String partnerEn) { this.partnerEn = partnerEn; }
    public String getPartnerZh() { return partnerZh; }
    public void setPartnerZh(String partnerZh) { this.partnerZh = partnerZh; }
    public boolean isRight() { return right; }
    public void setRight(boolean right) { this.right = right; }
}

package org.bellwether.assessment.page;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bellwether.assessment.OptionDraft;
import org.bellwether.assessment.QuestionDraft;
import org.bellwether.assessment.QuestionId;
import org.bellwether.assessment.QuestionKind;
import org.bellwether.assessment.QuestionRow;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

/** The fields of a question while it is written. */
public class QuestionForm implements Serializable {

    private static final int FIRST_OPTIONS = 4;

    private QuestionId id;
    private QuestionKind kind = QuestionKind.SINGLE;
    private int points = 1;
    private String en = "";
    private String zh = "";
    private String feedbackEn = "";
    private String feedbackZh = "";
    private BigDecimal number;
    private BigDecimal off;
    private String unitEn = "";
    private String unitZh = "";
    private boolean statementTrue = true;
    private final List<OptionForm> options = new ArrayList<>();

    /** An empty one. */
    static QuestionForm fresh() {
        var form = new QuestionForm();
        while (form.options.size() < FIRST_OPTIONS) form.options.add(new OptionForm());
        form.options.get(0).setRight(true);
        return form;
    }

    static QuestionForm of(QuestionRow row) {
        var form = new QuestionForm();
        var draft = row.draft();
        form.id = row.id();
        form.kind = draft.kind();
        form.points = draft.points();
        form.en = draft.text().en();
        form.zh = draft.text().zh();
        form.feedbackEn = draft.feedback() == null ? "" : draft.feedback().en();
        form.feedbackZh = draft.feedback() == null ? "" : draft.feedback().zh();
        form.number = draft.number() == null ? null : plain(draft.number());
        form.off = draft.off() == null ? null : plain(draft.off());
        form.unitEn = draft.unit() == null ? "" : draft.unit().en();
        form.unitZh = draft.unit() == null ? "" : draft.unit().zh();
        form.statementTrue = draft.kind() != QuestionKind.TRUE_FALSE || draft.options().get(0).right();
        draft.options().forEach(option -> form.options.add(OptionForm.of(option)));
        while (form.options.size() < 2) form.options.add(new OptionForm());
        return form;
    }

    QuestionDraft draft() {
        return new QuestionDraft(kind, points, getText(), new Localized(feedbackEn, feedbackZh), drafts(), number, off, new Localized(unitEn, unitZh));
    }

    /** Rows that nothing was written into are none. */
    private List<OptionDraft> drafts() {
        if (kind == QuestionKind.NUMBER) return List.of();
        if (kind == QuestionKind.TRUE_FALSE) return List.of(OptionDraft.of(both("assessment.kind.true"), statementTrue), OptionDraft.of(both("assessment.kind.false"), !statementTrue));
        return options.stream().filter(option -> !option.empty()).map(option -> option.draft(kind)).toList();
    }

    private static Localized both(String key) { return new Localized(Messages.text(Locale.ENGLISH, key), Messages.text(Locale.SIMPLIFIED_CHINESE, key)); }

    void addOption() {
        if (options.size() < QuestionKind.MOST_OPTIONS) options.add(new OptionForm());
    }

    void removeOption(OptionForm option) { options.remove(option); }

    void move(OptionForm option, int places) {
        var from = options.indexOf(option);
        options.remove(from);
        options.add(Math.max(0, Math.min(options.size(), from + places)), option);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public boolean isFresh() { return id == null; }
    public boolean isNumeric() { return kind == QuestionKind.NUMBER; }
    public boolean isChoice() { return kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE; }
    public boolean isStatement() { return kind == QuestionKind.TRUE_FALSE; }
    public boolean isOrdering() { return kind == QuestionKind.ORDERING; }
    public boolean isMatching() { return kind == QuestionKind.MATCHING; }
    public boolean isExtendable() { return options.size() < QuestionKind.MOST_OPTIONS; }
    public boolean isReducible() { return options.size() > 2; }
    public Localized getText() { return new Localized(en, zh); }
    public Localized getUnit() { return new Localized(unitEn, unitZh); }
    public List<OptionForm> getOptions() { return options; }
    public QuestionId getId() { return id; }

    public QuestionKind getKind() { return kind; }
    public void setKind(QuestionKind kind) { this.kind = kind; }
    public int getPoints() { return points; }
    public void setPoints(int points) { this.points = points; }
    public String getEn() { return en; }
    public void setEn(String en) { this.en = en; }
    public String getZh() { return zh; }
    public void setZh(String zh) { this.zh = zh; }
    public String getFeedbackEn() { return feedbackEn; }
    public void setFeedbackEn(String feedbackEn) { this.feedbackEn = feedbackEn; }
    public String getFeedbackZh() { return feedbackZh; }
    public void setFeedbackZh(String feedbackZh) { this.feedbackZh = feedbackZh; }
    public BigDecimal getNumber() { return number; }
    public void setNumber(BigDecimal number) { this.number = number; }
    public BigDecimal getOff() { return off; }
    public void setOff(BigDecimal off) { this.off = off; }
    public String getUnitEn() { return unitEn; }
    public void setUnitEn(String unitEn) { this.unitEn = unitEn; }
    public String getUnitZh() { return unitZh; }
    public void setUnitZh(String unitZh) { this.unitZh = unitZh; }
    public boolean isStatementTrue() { return statementTrue; }
    public void setStatementTrue(boolean statementTrue) { this.statementTrue = statementTrue; }
}

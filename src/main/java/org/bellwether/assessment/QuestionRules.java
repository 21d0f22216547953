package org.bellwether.assessment;

import java.util.function.ToIntFunction;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/** What makes a question one that can be answered and marked. */
final class QuestionRules {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_OPTION = 1000;
    static final int LONGEST_UNIT = 40;

    private QuestionRules() { }

    /** @throws RuleViolation with what is missing or too much */
    static void check(QuestionDraft draft) {
        if (either(draft.text()) == null) throw new RuleViolation("assessment.question.text-missing");
        if (draft.points() < 1 || draft.points() > 100) throw new RuleViolation("assessment.question.points-wrong", draft.points());
        within(draft.text(), LONGEST_TEXT);
        within(draft.feedback(), LONGEST_TEXT);
        within(draft.unit(), LONGEST_UNIT);
        if (draft.kind() == QuestionKind.NUMBER) number(draft);
        else options(draft);
    }

    private static void number(QuestionDraft draft) {
        if (draft.number() == null) throw new RuleViolation("assessment.question.number-missing");
        if (draft.number().precision() - draft.number().scale() > 20 || draft.number().scale() > 10) throw new RuleViolation("assessment.question.number-long");
        if (draft.off() != null && (draft.off().signum() < 0 || draft.off().precision() - draft.off().scale() > 20 || draft.off().scale() > 10)) throw new RuleViolation("assessment.question.off-wrong");
    }

    private static void options(QuestionDraft draft) {
        var count = draft.options().size();
        if (count < 2) throw new RuleViolation("assessment.question.options-few");
        if (count > QuestionKind.MOST_OPTIONS) throw new RuleViolation("assessment.question.options-many", QuestionKind.MOST_OPTIONS);
        for (var option : draft.options()) option(draft.kind(), option);
        ToIntFunction<QuestionDraft> rights = question -> (int) question.options().stream().filter(OptionDraft::right).count();
        if (draft.kind() == QuestionKind.MULTIPLE && rights.applyAsInt(draft) == 0) throw new RuleViolation("assessment.question.right-missing");
        if ((draft.kind() == QuestionKind.SINGLE || draft.kind() == QuestionKind.TRUE_FALSE) && rights.applyAsInt(draft) != 1) throw new RuleViolation("assessment.question.right-one");
        if (draft.kind() == QuestionKind.TRUE_FALSE && count != 2) throw new RuleViolation("assessment.question.right-one");
        var distinct = draft.options().stream().map(option -> either(option.text()).en()).distinct().count();
        if (distinct < count) throw new RuleViolation("assessment.question.options-same");
        if (draft.kind() == QuestionKind.MATCHING && draft.options().stream().map(option -> either(option.partner()).en()).distinct().count() < count) throw new RuleViolation("assessment.question.partners-same");
    }

    private static void option(QuestionKind kind, OptionDraft option) {
        if (either(option.text()) == null) throw new RuleViolation("assessment.question.option-empty");
        if (kind == QuestionKind.MATCHING && either(option.partner()) == null) throw new RuleViolation("assessment.question.partner-missing", either(option.text()));
        within(option.text(), LONGEST_OPTION);
        within(option.feedback(), LONGEST_OPTION);
        within(option.partner(), LONGEST_OPTION);
    }

    private static void within(Localized text, int longest) {
        if (text == null) return;
        var length = Math.max(text.en() == null ? 0 : text.en().length(), text.zh() == null ? 0 : text.zh().length());
        if (length > longest) throw new RuleViolation("assessment.question.text-long", longest, length);
    }

    /** With whatever was written standing in for the English that is missing; null if nothing was written at all. */
    static Localized either(Localized text) {
        if (text == null) return null;
        var en = blankToNull(text.en());
        var zh = blankToNull(text.zh());
        if (en == null && zh == null) return null;
        return en == null ? new Localized(zh, zh) : new Localized(en, zh);
    }

    private static String blankToNull(String text) { return text == null || text.isBlank() ? null : text.strip(); }
}

package org.bellwether.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.text.Localized;

/** Builds questions for tests; every default is valid, so a test names only what it is about. */
final class AQuestion {

    private AQuestion() { }

    static Localized text(String text) { return new Localized(text, null); }

    /** The first option is the right one. */
    static QuestionDraft single(String text, String... options) { return choosing(QuestionKind.SINGLE, text, 1, options); }

    /** The first {@code rights} options are the right ones. */
    static QuestionDraft multiple(String text, int rights, String... options) { return choosing(QuestionKind.MULTIPLE, text, rights, options); }

    static QuestionDraft number(String text, String number, String off) {
        return QuestionDraft.number(text(text), new BigDecimal(number), new BigDecimal(off), text("pieces"), null);
    }

    static QuestionDraft ordering(String text, String... rows) { return choosing(QuestionKind.ORDERING, text, 0, rows); }

    /** Each row's partner is its text in capitals. */
    static QuestionDraft matching(String text, String... rows) {
        var options = List.of(rows).stream().map(row -> new OptionDraft(text(row), false, null, text(row.toUpperCase(java.util.Locale.ROOT) + "!"))).toList();
        return QuestionDraft.of(QuestionKind.MATCHING, text(text), options, null);
    }

    private static QuestionDraft choosing(QuestionKind kind, String text, int rights, String... options) {
        var drafts = new ArrayList<OptionDraft>();
        for (var option : options) drafts.add(new OptionDraft(text(option), drafts.size() < rights, text("About " + option), null));
        return QuestionDraft.of(kind, text(text), drafts, text("Because."));
    }

    static Question of(QuestionDraft draft) { return new Question(QuestionId.fresh(), QuizVersionId.fresh(), 0, draft); }
}

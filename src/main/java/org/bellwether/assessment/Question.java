package org.bellwether.assessment;

import static jakarta.persistence.EnumType.STRING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

/** One question in one version of a quiz. */
@Audited
@Entity @Table(name = "quiz_question")
class Question {

    @Id private long id;
    @Version private int version;
    @Column(name = "version_id") private QuizVersionId quiz;
    @Column(name = "origin_id") private QuestionId origin;
    @Column(name = "ordinal") private int ordinal;
    @Enumerated(STRING) @Column(name = "kind") private QuestionKind kind;
    @Column(name = "points") private int points;
    @Column(name = "text_en") private String textEn;
    @Column(name = "text_zh") private String textZh;
    @Column(name = "feedback_en") private String feedbackEn;
    @Column(name = "feedback_zh") private String feedbackZh;
    @Column(name = "number_right") private BigDecimal number;
    @Column(name = "number_off") private BigDecimal off;
    @Column(name = "unit_en") private String unitEn;
    @Column(name = "unit_zh") private String unitZh;
    /** Found and kept by {@link QuizBook}. */
    @Transient private List<Option> options = new ArrayList<>();

    protected Question() { }

    /** A question that is new to the quiz. */
    Question(QuestionId id, QuizVersionId quiz, int ordinal, QuestionDraft draft) { this(id, id, quiz, ordinal, draft); }

    /** @param origin the same for this question in every version of the quiz */
    Question(QuestionId id, QuestionId origin, QuizVersionId quiz, int ordinal, QuestionDraft draft) {
        this.id = id.value();
        this.origin = origin;
        this.quiz = quiz;
        this.ordinal = ordinal;
        write(draft);
    }

    /** The same question for another version of the quiz. */
    Question copyFor(QuizVersionId other) { return new Question(QuestionId.fresh(), origin, other, ordinal, draft()); }

    void write(QuestionDraft draft) {
        QuestionRules.check(draft);
        kind = draft.kind();
        points = draft.points();
        var text = QuestionRules.either(draft.text());
        textEn = text.en();
        textZh = text.zh();
        var feedback = QuestionRules.either(draft.feedback());
        feedbackEn = feedback == null ? null : feedback.en();
        feedbackZh = feedback == null ? null : feedback.zh();
        ask(draft);
        var wanted = kind.hasOptions() ? draft.options() : List.<OptionDraft>of();
        while (options.size() > wanted.size()) options.remove(options.size() - 1);
        while (options.size() < wanted.size()) options.add(new Option(id, options.size()));
        for (var place = 0; place < wanted.size(); place++) options.get(place).write(wanted.get(place));
    }

    void with(List<Option> found) { options = new ArrayList<>(found); }

    private void ask(QuestionDraft draft) {
        var numeric = kind == QuestionKind.NUMBER;
        var unit = numeric ? QuestionRules.either(draft.unit()) : null;
        number = numeric ? draft.number() : null;
        off = numeric ? draft.off() == null ? BigDecimal.ZERO : draft.off() : null;
        unitEn = unit == null ? null : unit.en();
        unitZh = unit == null ? null : unit.zh();
    }

    void place(int ordinal) { this.ordinal = ordinal; }

    AnswerKey key() { return new AnswerKey(kind, options.size(), kind.chooses() ? options.stream().map(Option::correct).toList() : List.of(), number, off); }

    Given read(String text) { return Given.read(kind, options.size(), text); }

    /** In which order an attempt with that seed shows the options. */
    List<Integer> shown(long seed, boolean shuffled) {
        return Shuffle.places(seed, id, options.size(), kind.mustShuffle() || shuffled && kind != QuestionKind.TRUE_FALSE);
    }

    /** In which order an attempt with that seed shows what can be matched. */
    List<Integer> partnersShown(long seed) { return Shuffle.places(seed, ~id, options.size(), true); }

    long id() { return id; }
    QuestionId origin() { return origin; }
    QuizVersionId quiz() { return quiz; }
    int ordinal() { return ordinal; }
    QuestionKind kind() { return kind; }
    int points() { return points; }
    Localized text() { return new Localized(textEn, textZh); }
    Localized feedback() { return feedbackEn == null ? null : new Localized(feedbackEn, feedbackZh); }
    Localized unit() { return unitEn == null ? null : new Localized(unitEn, unitZh); }
    BigDecimal number() { return number; }
    BigDecimal off() { return off; }
    List<Option> options() { return options; }

    QuestionDraft draft() { return new QuestionDraft(kind, points, text(), feedback(), options.stream().map(Option::draft).toList(), number, off, unit()); }
    QuestionRow row() { return new QuestionRow(origin, ordinal, draft()); }
}

package org.bellwether.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bellwether.platform.text.Localized;

/** Says in words what people answered to a question. */
final class AnswerWords {

    /** Of answers that are as many as people like, so many are told apart. */
    private static final int MOST_FREQUENT = 6;

    private final Question question;

    AnswerWords(Question question) { this.question = question; }

    /** @param given as it is kept; null for no answer */
    List<Localized> of(String given) { return words(question.read(given)); }

    private List<Localized> words(Given given) {
        if (given instanceof Given.Chosen chosen) return chosen.places().stream().sorted().map(this::option).toList();
        if (given instanceof Given.Sequence sequence) return sequence.places().stream().map(this::option).toList();
        if (given instanceof Given.Pairs pairs) return pairs.partners().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(pair -> pair(pair.getKey(), pair.getValue())).toList();
        return given instanceof Given.Typed typed ? List.of(new Localized(typed.text(), typed.text())) : List.of();
    }

    private Localized option(int place) { return question.options().get(place).text(); }

    private Localized pair(int row, int partner) {
        var left = option(row);
        var right = question.options().get(partner).partner();
        return new Localized(left.en() + " → " + right.en(), (left.zh() == null ? left.en() : left.zh()) + " → " + (right.zh() == null ? right.en() : right.zh()));
    }

    /** By option where options are chosen; by how many got each row right where they are sorted; else the most frequent answers. */
    List<OptionCount> counts(ItemTally tally) {
        var counts = new ArrayList<>(question.kind().hasOptions() ? byOption(tally) : byAnswer(tally));
        if (tally.unanswered() > 0) counts.add(new OptionCount(null, false, tally.unanswered(), part(tally.unanswered(), tally)));
        return counts;
    }

    private List<OptionCount> byOption(ItemTally tally) {
        var hits = new long[question.options().size()];
        tally.given().forEach((text, people) -> hits(question.read(text)).forEach(place -> hits[place] += people));
        return IntStream.range(0, hits.length).mapToObj(place -> new OptionCount(option(place), !question.kind().chooses() || question.options().get(place).correct(), hits[place],
            part(hits[place], tally))).toList();
    }

    /** The options that were chosen, or that were put in their right place. */
    private static List<Integer> hits(Given given) {
        if (given instanceof Given.Chosen chosen) return List.copyOf(chosen.places());
        if (given instanceof Given.Sequence sequence) return IntStream.range(0, sequence.places().size()).filter(at -> sequence.places().get(at) == at).boxed().toList();
        if (given instanceof Given.Pairs pairs) return pairs.partners().entrySet().stream().filter(pair -> pair.getKey().equals(pair.getValue())).map(Map.Entry::getKey).toList();
        return List.of();
    }

    private List<OptionCount> byAnswer(ItemTally tally) {
        return tally.given().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(MOST_FREQUENT)
            .map(answer -> new OptionCount(new Localized(answer.getKey(), answer.getKey()), question.key().mark(question.read(answer.getKey())).signum() > 0, answer.getValue(),
                part(answer.getValue(), tally))).toList();
    }

    private static double part(long count, ItemTally tally) { return tally.n() == 0 ? 0 : (double) count / tally.n(); }
}

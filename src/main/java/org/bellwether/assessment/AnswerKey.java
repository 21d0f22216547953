package org.bellwether.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * What an answer is held against, and how it is marked: from 0 (wrong) to 1 (right), with something in between where part
 * of the work is done.
 *
 * @param right  for each option in its place, whether it is right; empty where nothing is chosen
 * @param number the right number, or null where none is asked for
 * @param off    how far from it still counts as right
 */
record AnswerKey(QuestionKind kind, int options, List<Boolean> right, BigDecimal number, BigDecimal off) {

    private static final int SCALE = 10;

    BigDecimal mark(Given given) {
        if (given instanceof Given.Chosen chosen) return kind == QuestionKind.MULTIPLE ? several(chosen.places()) : all(right.get(chosen.places().iterator().next()));
        if (given instanceof Given.Typed typed) return NumberText.read(typed.text()).map(this::near).orElse(BigDecimal.ZERO);
        if (given instanceof Given.Sequence sequence) return inOrder(sequence.places());
        if (given instanceof Given.Pairs pairs) return part(pairs.partners().entrySet().stream().filter(pair -> pair.getKey().equals(pair.getValue())).count(), options);
        return BigDecimal.ZERO;
    }

    private BigDecimal near(BigDecimal typed) { return all(typed.subtract(number).abs().compareTo(off) <= 0); }

    /**
     * Each right choice earns its share, each wrong one takes its share away, and nobody falls below nothing. Who ticks
     * everything, or guesses, gains nothing by it.
     */
    private BigDecimal several(Set<Integer> chosen) {
        long rights = right.stream().filter(Boolean::booleanValue).count();
        long wrongs = right.size() - rights;
        long hits = chosen.stream().filter(right::get).count();
        long misses = chosen.size() - hits;
        if (wrongs == 0) return part(hits, rights);
        return part(Math.max(0, hits * wrongs - misses * rights), rights * wrongs);
    }

    /** The share of the pairs that stand in the right order, so counted that a random order earns nothing on average. */
    private BigDecimal inOrder(List<Integer> places) {
        long pairs = 0;
        long kept = 0;
        for (var first = 0; first < places.size(); first++) {
            for (var second = first + 1; second < places.size(); second++) {
                pairs++;
                if (places.get(first) < places.get(second)) kept++;
            }
        }
        return part(Math.max(0, 2 * kept - pairs), pairs);
    }

    private static BigDecimal all(boolean right) { return right ? BigDecimal.ONE : BigDecimal.ZERO; }

    private static BigDecimal part(long of, long whole) {
        if (of >= whole) return BigDecimal.ONE;
        return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }
}

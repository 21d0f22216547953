package org.bellwether.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bellwether.platform.RuleViolation;

/**
 * What somebody answered. Options are named by their place in the question, from 0. As text: {@code 2}, {@code 0,3},
 * {@code 2,0,1}, {@code 0:2,1:0}, or a number as it was typed.
 */
sealed interface Given {

    /** Not answered. */
    record Nothing() implements Given { }

    record Chosen(Set<Integer> places) implements Given { }

    record Typed(String text) implements Given { }

    /** All places, in the order that was given. */
    record Sequence(List<Integer> places) implements Given { }

    /** Place of the row to the place of what was put to it. */
    record Pairs(Map<Integer, Integer> partners) implements Given { }

    int LONGEST = 500;
    Given NOTHING = new Nothing();

    /** The answer as it is kept; null where there is none. */
    default String text() {
        if (this instanceof Chosen chosen) return String.join(",", new TreeSet<>(chosen.places).stream().map(String::valueOf).toList());
        if (this instanceof Typed typed) return typed.text;
        if (this instanceof Sequence sequence) return String.join(",", sequence.places.stream().map(String::valueOf).toList());
        if (this instanceof Pairs pairs) return String.join(",", new TreeMap<>(pairs.partners).entrySet().stream().map(pair -> pair.getKey() + ":" + pair.getValue()).toList());
        return null;
    }

    /**
     * @param options how many options the question has
     * @throws RuleViolation if the text is no answer to such a question
     */
    static Given read(QuestionKind kind, int options, String text) {
        if (text == null || text.isBlank()) return NOTHING;
        if (text.length() > LONGEST) throw unreadable(text.substring(0, 40));
        return switch (kind) {
            case NUMBER -> new Typed(text.strip());
            case SINGLE, TRUE_FALSE -> new Chosen(Set.copyOf(exactly(1, places(text, options), text)));
            case MULTIPLE -> new Chosen(new LinkedHashSet<>(places(text, options)));
            case ORDERING -> new Sequence(List.copyOf(exactly(options, places(text, options), text)));
            case MATCHING -> new Pairs(pairs(text, options));
        };
    }

    private static List<Integer> places(String text, int options) {
        var places = new ArrayList<Integer>();
        for (var part : text.split(",", -1)) {
            var place = place(part, options, text);
            if (places.contains(place)) throw unreadable(text);
            places.add(place);
        }
        return places;
    }

    private static Map<Integer, Integer> pairs(String text, int options) {
        var pairs = new LinkedHashMap<Integer, Integer>();
        for (var part : text.split(",", -1)) {
            var sides = part.split(":", -1);
            if (sides.length != 2 || pairs.put(place(sides[0], options, text), place(sides[1], options, text)) != null) throw unreadable(text);
        }
        return pairs;
    }

    private static int place(String part, int options, String text) {
        if (!part.matches("\\d{1,3}") || Integer.parseInt(part) >= options) throw unreadable(text);
        return Integer.parseInt(part);
    }

    private static List<Integer> exactly(int count, List<Integer> places, String text) {
        if (places.size() != count) throw unreadable(text);
        return places;
    }

    private static RuleViolation unreadable(String text) { return new RuleViolation("assessment.answer.unreadable", text); }
}

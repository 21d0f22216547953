package org.bellwether.assessment;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A question of the demo, with what people make of it.
 *
 * @param ease    share of people who know the answer, 0 to 1
 * @param pull    how much each option attracts those who do not know
 * @param guesses what those type who do not know the number
 */
record DemoQuestion(QuestionDraft draft, double ease, List<Integer> pull, List<String> guesses) {

    private static final int TRIES = 60;

    /** The right answer, as it is kept. */
    String right() {
        var places = IntStream.range(0, draft.options().size()).mapToObj(String::valueOf);
        return switch (draft.kind()) {
            case NUMBER -> draft.number().toPlainString();
            case ORDERING -> String.join(",", places.toList());
            case MATCHING -> String.join(",", places.map(place -> place + ":" + place).toList());
            default -> String.join(",", rights().stream().map(String::valueOf).toList());
        };
    }

    /** An answer that earns nothing; now and then none at all. */
    String wrong(AnswerKey key, Random random) {
        if (random.nextInt(50) == 0) return null;
        return switch (draft.kind()) {
            case NUMBER -> guesses.get(random.nextInt(guesses.size()));
            case SINGLE, TRUE_FALSE -> String.valueOf(pulled(random));
            case MULTIPLE -> several(key, random);
            case ORDERING, MATCHING -> muddled(key, random);
        };
    }

    private List<Integer> rights() { return IntStream.range(0, draft.options().size()).filter(place -> draft.options().get(place).right()).boxed().toList(); }

    private int pulled(Random random) {
        var drawn = random.nextInt(pull.stream().mapToInt(Integer::intValue).sum());
        for (var place = 0; place < pull.size(); place++) {
            drawn -= pull.get(place);
            if (drawn < 0) return place;
        }
        throw new IllegalStateException("nothing pulls");
    }

    /** Something right and something wrong together, where that earns nothing; else only something wrong. */
    private String several(AnswerKey key, Random random) {
        var wrong = pulled(random);
        var both = new TreeSet<>(List.of(wrong, rights().get(random.nextInt(rights().size()))));
        var given = new Given.Chosen(both);
        return key.mark(given).signum() == 0 ? given.text() : String.valueOf(wrong);
    }

    private String muddled(AnswerKey key, Random random) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var order = Shuffle.places(random.nextLong(), 1, key.options(), true);
            var text = draft.kind() == QuestionKind.ORDERING ? new Given.Sequence(order).text()
                : String.join(",", IntStream.range(0, order.size()).mapToObj(place -> place + ":" + order.get(place)).toList());
            if (key.mark(Given.read(draft.kind(), key.options(), text)).signum() == 0) return text;
        }
        return null;
    }
}

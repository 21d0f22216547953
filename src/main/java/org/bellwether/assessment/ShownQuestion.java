package org.bellwether.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.bellwether.platform.text.Localized;

/**
 * A question as one attempt shows it. Outside, an option is named by the position at which it is shown; inside, by its
 * place in the question. This is where one becomes the other.
 */
final class ShownQuestion {

    private final Question question;
    private final List<Integer> order;
    private final List<Integer> partners;

    ShownQuestion(Question question, long seed, boolean shuffled) {
        this.question = question;
        this.order = question.shown(seed, shuffled);
        this.partners = question.kind() == QuestionKind.MATCHING ? question.partnersShown(seed) : List.of();
    }

    QuestionSheet sheet(Answer answer) {
        var options = order.stream().map(place -> question.options().get(place).text()).toList();
        var partnerTexts = partners.stream().map(place -> question.options().get(place).partner()).toList();
        return new QuestionSheet(answer.slot(), question.kind(), question.points(), question.text(), options, partnerTexts, question.unit(),
            outside(question.read(answer.given())), answer.seq());
    }

    /** The answer of a browser in the names of the question. */
    Given inside(String shown) {
        var given = question.read(shown);
        if (given instanceof Given.Chosen chosen) return new Given.Chosen(through(chosen.places()));
        if (given instanceof Given.Sequence sequence) return new Given.Sequence(sequence.places().stream().map(order::get).toList());
        if (given instanceof Given.Pairs pairs) {
            var inside = new LinkedHashMap<Integer, Integer>();
            pairs.partners().forEach((row, partner) -> inside.put(order.get(row), partners.get(partner)));
            return new Given.Pairs(inside);
        }
        return given;
    }

    private Set<Integer> through(Set<Integer> positions) {
        var places = new LinkedHashSet<Integer>();
        positions.forEach(position -> places.add(order.get(position)));
        return places;
    }

    private String outside(Given given) {
        if (given instanceof Given.Chosen chosen) {
            var positions = new LinkedHashSet<Integer>();
            chosen.places().forEach(place -> positions.add(order.indexOf(place)));
            return new Given.Chosen(positions).text();
        }
        if (given instanceof Given.Sequence sequence) return new Given.Sequence(sequence.places().stream().map(order::indexOf).toList()).text();
        if (given instanceof Given.Pairs pairs) {
            var outside = new LinkedHashMap<Integer, Integer>();
            pairs.partners().forEach((row, partner) -> outside.put(order.indexOf(row), partners.indexOf(partner)));
            return new Given.Pairs(outside).text();
        }
        return given.text();
    }

    /** @param reveal whether the right answers are told */
    QuestionReview review(Answer answer, boolean reveal) {
        var given = question.read(answer.given());
        var fraction = answer.fraction() == null ? BigDecimal.ZERO : answer.fraction();
        var typed = given instanceof Given.Typed number ? number.text() : null;
        var numeric = reveal && question.kind() == QuestionKind.NUMBER;
        var solution = reveal && question.kind() == QuestionKind.ORDERING ? question.options().stream().map(Option::text).toList() : List.<Localized>of();
        return new QuestionReview(answer.slot(), question.kind(), question.points(), question.text(), !(given instanceof Given.Nothing), fraction,
            choices(given, reveal), typed, numeric ? plain(question.number()) : null, numeric ? plain(question.off()) : null, question.unit(), solution, reveal ? question.feedback() : null);
    }

    private List<ChoiceReview> choices(Given given, boolean reveal) {
        if (given instanceof Given.Sequence sequence) {
            return IntStream.range(0, order.size()).mapToObj(at -> new ChoiceReview(question.options().get(sequence.places().get(at)).text(), sequence.places().get(at) == at,
                reveal ? Boolean.TRUE : null, null, null, null)).toList();
        }
        return order.stream().map(place -> choice(place, given, reveal)).toList();
    }

    private ChoiceReview choice(int place, Given given, boolean reveal) {
        var option = question.options().get(place);
        if (question.kind() == QuestionKind.MATCHING) {
            var put = given instanceof Given.Pairs pairs ? pairs.partners().get(place) : null;
            return new ChoiceReview(option.text(), put != null && put == place, reveal ? Boolean.TRUE : null, null,
                put == null ? null : question.options().get(put).partner(), reveal ? option.partner() : null);
        }
        var chosen = given instanceof Given.Chosen choice && choice.places().contains(place);
        return new ChoiceReview(option.text(), chosen, reveal && question.kind().chooses() ? option.correct() : null, chosen ? option.feedback() : null, null, null);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

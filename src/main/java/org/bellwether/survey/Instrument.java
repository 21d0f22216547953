package org.bellwether.survey;

import static org.bellwether.survey.Dimension.REASON;
import static org.bellwether.survey.Dimension.ROOM;
import static org.bellwether.survey.Dimension.SKILL;
import static org.bellwether.survey.Dimension.WILL;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A questionnaire in one version. Its wording is our own, in English and Chinese; it asks after the conditions that the
 * research on readiness for change agrees on (shared reason, commitment, efficacy, situational support). A version is never
 * changed once a wave has used it: another wording is another version.
 */
public enum Instrument {

    READINESS_1(REASON, REASON, REASON, WILL, WILL, WILL, SKILL, SKILL, SKILL, ROOM, ROOM, ROOM) {
        @Override boolean reversed(int number) { return number == 3 || number == 6 || number == 12; }
    };

    /** Points of the scale: 1 strongly disagree to 5 strongly agree. */
    public static final int POINTS = 5;

    private final List<Item> items;

    Instrument(Dimension... dimensions) {
        items = IntStream.rangeClosed(1, dimensions.length)
            .mapToObj(number -> new Item(number, dimensions[number - 1], reversed(number), "survey." + name() + ".item." + number)).toList();
    }

    abstract boolean reversed(int number);

    public List<Item> items() { return items; }

    List<Item> items(Dimension dimension) { return items.stream().filter(item -> item.dimension() == dimension).toList(); }

    /** Whether these can be the answers to all items, in order. */
    boolean accepts(List<Integer> ratings) {
        return ratings != null && ratings.size() == items.size() && ratings.stream().allMatch(rating -> rating != null && rating >= 1 && rating <= POINTS);
    }
}

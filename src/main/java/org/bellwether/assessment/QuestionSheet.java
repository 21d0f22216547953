package org.bellwether.assessment;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * A question as a learner sees it: nothing in it tells the answer.
 *
 * @param slot     its place in the attempt, from 0
 * @param options  in the order in which they are shown; an answer names them by that order, from 0
 * @param partners what can be put to the options of a matching, in the order in which it is shown; else empty
 * @param unit     what stands behind a number; may be null
 * @param given    what was answered last, in the same names; null where nothing was
 * @param seq      the number of that answer; the next one has a higher number
 */
public record QuestionSheet(int slot, QuestionKind kind, int points, Localized text, List<Localized> options, List<Localized> partners,
                            Localized unit, String given, long seq) implements Serializable {

    /** The options in the order in which an ordering stands now: the one that was answered, else as they are shown. */
    public List<Integer> sequence() {
        if (given == null) return java.util.stream.IntStream.range(0, options.size()).boxed().toList();
        return java.util.Arrays.stream(given.split(",")).map(Integer::valueOf).toList();
    }

    public boolean answered() { return given != null; }

    /** Whether the option that is shown at this position was chosen. */
    public boolean chosen(int position) { return given != null && List.of(given.split(",")).contains(String.valueOf(position)); }

    /** The position of the partner that was put to the option at this position; -1 where none was. */
    public int partnerOf(int position) {
        if (given == null) return -1;
        return java.util.Arrays.stream(given.split(",")).map(pair -> pair.split(":")).filter(pair -> pair[0].equals(String.valueOf(position)))
            .mapToInt(pair -> Integer.parseInt(pair[1])).findFirst().orElse(-1);
    }
}

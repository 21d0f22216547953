package org.bellwether.adoption;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of the eligible people came how far: assigned, trained, passed, active, habitual. The steps are nested, so that a
 * step never holds more people than the one before.
 *
 * @param eligible  people who are meant to use the system
 * @param untrained people who are active without having passed; they stand beside the funnel
 */
public record Funnel(int eligible, List<Step> steps, int untrained) implements Serializable {

    /**
     * One step.
     *
     * @param before  the people of the step before, for the first one the eligible
     * @param worst   whether no step keeps a smaller share of those before it
     */
    public record Step(FunnelStep step, int count, int before, boolean worst) implements Serializable {

        /** The share of those before that came this far, 0 to 1; 1 where there was nobody to lose. */
        public double kept() { return before == 0 ? 1 : (double) count / before; }

        public int lost() { return before - count; }
    }

    /** @param counts people per step, in the order of {@link FunnelStep} */
    static Funnel of(int eligible, List<Integer> counts, int untrained) {
        var worst = worst(eligible, counts);
        var steps = new ArrayList<Step>();
        int before = eligible;
        for (var step : FunnelStep.values()) {
            var count = counts.get(step.ordinal());
            steps.add(new Step(step, count, before, step.ordinal() == worst));
            before = count;
        }
        return new Funnel(eligible, List.copyOf(steps), untrained);
    }

    /** The people who came to that step. */
    public int count(FunnelStep step) { return steps.get(step.ordinal()).count(); }

    /** The step that loses the greatest share, or none where nobody is lost. */
    public Step worst() { return steps.stream().filter(Step::worst).findFirst().orElse(null); }

    static int worst(int first, List<Integer> counts) {
        int worst = -1;
        double least = 1;
        int before = first;
        for (int i = 0; i < counts.size(); i++) {
            var kept = before == 0 ? 1 : (double) counts.get(i) / before;
            if (kept < least) { least = kept; worst = i; }
            before = counts.get(i);
        }
        return worst;
    }
}

package org.bellwether.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What happened at Longmen Drives, a maker of gear motors, in the eight months of its ERP programme. Dates are told from
 * today backwards, so that the demo is never old. Logistics had floor walkers and became the model; Sales knows the system
 * and does not want it; Assembly wants it and was never given the time, its night shift least of all.
 */
public final class DemoStory {

    /** Departments that began to work in the ERP with the first go-live; the others followed with the second. */
    public static final List<String> WAVE_ONE = List.of("FIN", "PUR", "LOG", "IT");
    /** The team that nobody ever scheduled training for. */
    public static final String NIGHT_SHIFT = "ASM-N";

    /** Mean diligence, skill and openness by department. */
    static final Map<String, double[]> TRAITS = Map.of(
        "FIN", new double[] {0.86, 0.78, 0.68}, "PUR", new double[] {0.68, 0.64, 0.55}, "SAL", new double[] {0.76, 0.84, 0.26},
        "LOG", new double[] {0.72, 0.72, 0.82}, "ASM", new double[] {0.36, 0.58, 0.74}, "QEN", new double[] {0.80, 0.77, 0.64},
        "HRA", new double[] {0.84, 0.70, 0.70}, "IT", new double[] {0.92, 0.88, 0.84});

    private DemoStory() { }

    /** The day on which the programme was announced. */
    public static LocalDate programmeStart(LocalDate today) { return today.minusDays(240); }

    /** The day on which the departments of that wave began to work in the ERP. */
    public static LocalDate goLive(int wave, LocalDate today) { return today.minusDays(wave == 1 ? 150 : 75); }

    static int wave(String department) { return department == null || WAVE_ONE.contains(department) ? 1 : 2; }
}

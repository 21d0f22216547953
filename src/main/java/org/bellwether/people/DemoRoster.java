package org.bellwether.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.bellwether.platform.demo.DemoRandom;

/** Fills the units of the demo organisation with people; the same ones each time. */
final class DemoRoster {

    private static final Map<String, String> ZONES = Map.of("Suzhou", "Asia/Shanghai", "Chengdu", "Asia/Shanghai", "Stuttgart", "Europe/Berlin");
    /** Those whom the story made what they are: all due, all done, overdue. */
    private static final Map<String, double[]> FATES = Map.of("employee", new double[] {0.12, 0.6, 0.8}, "employee2", new double[] {0.98, 0.93, 0.85},
        "overdue", new double[] {0.03, 0.8, 0.15}, "cio", new double[] {0.97, 0.9, 0.95}, "trainer", new double[] {0.97, 0.92, 0.9});

    private final DemoNames names = new DemoNames();
    private final List<DemoPerson> people = new ArrayList<>();

    static List<DemoPerson> people() {
        var roster = new DemoRoster();
        DemoUnit.ALL.forEach(roster::fill);
        return List.copyOf(roster.people);
    }

    static String zone(DemoPerson person) { return ZONES.get(person.site()); }

    private void fill(DemoUnit unit) {
        var random = DemoRandom.of("people", unit.code());
        var known = DemoPeople.CAST.stream().filter(cast -> cast.unit().equals(unit.code())).toList();
        var headed = known.stream().anyMatch(DemoPeople.Known::head);
        known.forEach(cast -> people.add(person(unit, random, cast.login(), cast.name(), cast.jobTitle(), cast.site(), cast.head(), cast.language())));
        for (var place = known.size(); place < unit.size(); place++) {
            var head = !headed && place == known.size();
            var name = names.next(unit.site(), random);
            people.add(person(unit, random, name.login(), name.full(), head ? unit.headTitle() : unit.jobTitle(), unit.site(), head,
                "Stuttgart".equals(unit.site()) ? "en" : "zh-CN"));
        }
    }

    private static DemoPerson person(DemoUnit unit, Random random, String login, String name, String jobTitle, String site, boolean head, String language) {
        var mean = FATES.getOrDefault(login, DemoStory.TRAITS.getOrDefault(String.valueOf(unit.department()), new double[] {0.8, 0.8, 0.8}));
        var spread = FATES.containsKey(login) ? 0 : 0.13;
        var hindered = DemoStory.NIGHT_SHIFT.equals(unit.code()) ? 0.2 : 0;
        return new DemoPerson(null, login, name, unit.department(), unit.code(), jobTitle, site, head,
            trait(mean[0] - hindered + (head ? 0.06 : 0), spread, random), trait(mean[1], spread, random), trait(mean[2] - hindered / 4, spread, random),
            DemoStory.wave(unit.department()), Locale.forLanguageTag(language));
    }

    private static double trait(double mean, double spread, Random random) { return Math.min(0.99, Math.max(0.02, mean + spread * random.nextGaussian())); }
}

package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What people are besides their main job, which stands with the person. */
final class OtherJobs {

    private static final String TODAY = "j.main = false and (j.fromOn is null or j.fromOn <= :today) and (j.untilOn is null or j.untilOn >= :today)";

    private OtherJobs() { }

    /**
     * Who has one of the values by their main job or by another that they hold on that day.
     *
     * @param main   the condition on {@code Person p}, about {@code :values}
     * @param ofMain the values as that condition compares them
     * @param other  the condition on {@code Employment j}, about {@code :values}
     * @param values as the job holds them
     */
    static PersonSet orMain(PeopleQuery people, String main, Collection<?> ofMain, String other, Collection<?> values, LocalDate today) {
        return people.anyOf("", main, "values", ofMain, Map.of()).or(people.anyOf("join Employment j on j.person = p.id", TODAY + " and " + other, "values", values, Map.of("today", today)));
    }
}

package org.bellwether.adoption;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * The usage of a team, or of several groups that are too small to stand alone.
 *
 * @param names          of the teams, or of the departments where whole ones are joined
 * @param department     null where departments are joined
 * @param passed         people who have passed their courses
 * @param active         people who used it in the last 28 days, whether they passed or not
 * @param weekly         people who used it in the last seven days
 * @param habitual       people who use it out of habit
 * @param passedActive   of those who passed, who are active
 * @param passedHabitual of these, who use it out of habit
 */
public record TeamUsage(List<Localized> names, Localized department, int eligible, int passed, int active, int weekly, int habitual, int passedActive, int passedHabitual)
    implements Serializable {

    static TeamUsage of(Localized name, Localized department, Collection<AdoptionMember> people, LearningSets sets) {
        var funnel = sets.funnel(people);
        return new TeamUsage(List.of(name), department, people.size(), funnel.count(FunnelStep.PASSED), count(people, AdoptionMember::active), count(people, AdoptionMember::weekly),
            count(people, AdoptionMember::habitual), funnel.count(FunnelStep.ACTIVE), funnel.count(FunnelStep.HABITUAL));
    }

    private static int count(Collection<AdoptionMember> people, java.util.function.Predicate<AdoptionMember> which) { return (int) people.stream().filter(which).count(); }

    TeamUsage with(TeamUsage other) {
        var all = new ArrayList<>(names);
        all.addAll(other.names);
        return new TeamUsage(List.copyOf(all), department, eligible + other.eligible, passed + other.passed, active + other.active, weekly + other.weekly, habitual + other.habitual,
            passedActive + other.passedActive, passedHabitual + other.passedHabitual);
    }
}

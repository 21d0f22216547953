package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.bellwether.people.PersonId;

/**
 * Who was assigned to the courses that prepare for a system, who is trained in them (went through every required lesson,
 * whatever the verdict), and who has also passed them.
 */
public record LearningSets(Set<PersonId> assigned, Set<PersonId> trained, Set<PersonId> passed) {

    /** Of nobody. */
    static final LearningSets NONE = new LearningSets(Set.of(), Set.of(), Set.of());

    /** The steps of the funnel that the person has come through, 0 to 5: none is left out. */
    int reached(AdoptionMember member) {
        if (!assigned.contains(member.person())) return 0;
        if (!trained.contains(member.person())) return 1;
        if (!passed.contains(member.person())) return 2;
        if (!member.active()) return 3;
        return member.habitual() ? 5 : 4;
    }

    Funnel funnel(Collection<AdoptionMember> members) {
        var counts = new ArrayList<Integer>(List.of(0, 0, 0, 0, 0));
        int untrained = 0;
        for (var member : members) {
            var reached = reached(member);
            for (int step = 0; step < reached; step++) counts.set(step, counts.get(step) + 1);
            if (member.active() && reached < 3) untrained++;
        }
        return Funnel.of(members.size(), counts, untrained);
    }
}

package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.bellwether.people.PersonId;

/** Who was assigned to, has completed and has passed the courses that prepare for a system. */
public record LearningSets(Set<PersonId> assigned, Set<PersonId> completed, Set<PersonId> passed) {

    /** The steps of the funnel that the person has come through, 0 to 5: none is left out. */
    int reached(AdoptionMember member) {
        if (!assigned.contains(member.person())) return 0;
        if (!completed.contains(member.person())) return 1;
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

package org.bellwether.audience;

import java.io.Serializable;
import java.util.List;

/**
 * Whom a rule would mean now.
 *
 * @param everyone how many active people there are
 * @param joining  of the members, those who do not belong to the audience yet
 * @param leaving  those who belong to it and would no more
 * @param groups   how many each group means, and each condition in it
 */
public record AudiencePreview(PersonSet members, int everyone, PersonSet joining, PersonSet leaving, List<GroupCount> groups) implements Serializable {

    /** How many a group means, and each of its conditions. */
    public record GroupCount(int people, List<Integer> criteria) implements Serializable { }
}

package org.bellwether.people;

import java.util.Set;

/**
 * Something about these people is not as it was: who they are, where they work, whether they belong here. Fired in the
 * transaction that changed it.
 *
 * @param people whom it is about; null where it may be anyone
 */
public record PeopleChanged(Set<PersonId> people) {

    public static final PeopleChanged ANYONE = new PeopleChanged(null);

    public static PeopleChanged of(PersonId person) { return new PeopleChanged(Set.of(person)); }

    /** @param others who may be changed by it, such as the managers of before and after */
    static PeopleChanged of(PersonId person, Set<PersonId> others) {
        var people = new java.util.HashSet<>(others);
        people.add(person);
        return new PeopleChanged(people);
    }
}

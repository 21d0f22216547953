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
}

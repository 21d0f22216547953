package org.bellwether.people;

import java.util.List;

/** What there is besides the sign-in by name and password; every CDI bean of this type is asked. */
public interface WaysIn {

    /** The buttons of the sign-in page. */
    List<WayIn> offered();

    /** Whether everybody may sign in by password. Administrators always may: somebody must be able to mend what the others depend on. */
    boolean passwords();

    /** Whether the sign-in page offers passkeys. */
    boolean passkeys();

    /** Whether that person holds something of these ways that is asked for after a password. */
    boolean asks(PersonId person);
}

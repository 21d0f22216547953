package org.bellwether.people;

import java.util.List;
import java.util.Optional;

/**
 * Whoever can tell whether the password of somebody is right who has none of their own here, such as a directory of the
 * enterprise; every CDI bean of this type is asked. It is asked outside any transaction, for it may take its time.
 */
public interface PasswordCheck {

    /** AWAY where nobody could be asked, BUSY where too many ask at once: neither is a wrong password. */
    enum Verdict { RIGHT, WRONG, AWAY, BUSY }

    /** Whether anybody is asked at all. */
    boolean on();

    /**
     * Whether that is the password.
     *
     * @param person whose it would be; null where nobody may come in under that name: the same is done all the same, so that
     *               the time tells nothing, but no password is handed on, and the answer is never RIGHT
     * @param login  as somebody typed it
     */
    Verdict check(PersonId person, String login, String password);

    /** Where the password of that person is kept and changed; empty if not there. */
    Optional<PasswordPlace> place(PersonId person);

    /** All places in which passwords are kept that this one checks. */
    List<PasswordPlace> places();
}

package org.bellwether.people;

import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.RuleViolation;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * What a password must be: long enough, and none that is guessed early. No signs are prescribed (NIST SP 800-63B, 5.1.1.2);
 * how early one is guessed is estimated by zxcvbn from lists of passwords that many have, words, names, keyboard runs,
 * dates, repetitions, and what is known of the person.
 */
final class PasswordPolicy {

    /** In characters. */
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    /** Less than this many guesses is too easy: zxcvbn's "somewhat guessable", against which only slowing down helps. */
    private static final double EASY = 1e8;
    /** The estimate takes the square of the length and more; what follows behind makes no password easier. */
    private static final int LOOKED_AT = 64;
    private static final String PRODUCT = "bellwether";
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordPolicy() { }

    /**
     * @param of whose it is going to be
     * @throws RuleViolation if it is too short, too long, or too easy to guess
     */
    static void check(String password, Person of) {
        var length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) throw new RuleViolation("people.password.short", SHORTEST);
        if (length > LONGEST) throw new RuleViolation("people.password.long", LONGEST);
        if (ESTIMATE.measure(password.substring(0, Math.min(password.length(), LOOKED_AT)), known(of)).getGuesses() < EASY) throw new RuleViolation("people.password.common");
    }

    /** What others know of the person, and would try first. */
    private static List<String> known(Person of) {
        var known = new ArrayList<>(List.of(PRODUCT, of.login()));
        known.addAll(List.of(of.fullName().split("\\s+")));
        if (of.details().email() != null) known.addAll(List.of(of.details().email().split("[@.]")));
        return known;
    }
}

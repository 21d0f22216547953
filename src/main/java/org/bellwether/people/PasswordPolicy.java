package org.bellwether.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bellwether.platform.RuleViolation;

import com.nulabinc.zxcvbn.Zxcvbn;

import jakarta.persistence.EntityManager;

/**
 * What a password must be: long enough, and none that is guessed early. No signs are prescribed (NIST SP 800-63B, 5.1.1.2);
 * how early one is guessed is estimated by zxcvbn from lists of passwords that many have, words, names, keyboard runs,
 * dates, repetitions, and what is known of the person.
 */
final class PasswordPolicy {

    /** In characters. */
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    /**
     * Less than this many guesses is too easy: where zxcvbn's highest class begins. Two dates in a row or a common word with
     * a year lie below it; twelve characters without any pattern, which is what a Chinese sentence is to zxcvbn, lie at 1e12.
     */
    private static final double EASY = 1e10;
    /** The estimate takes the square of the length and more; what follows behind makes no password easier. */
    private static final int LOOKED_AT = 64;
    private static final int SHORTEST_WORD = 2;
    private static final String PRODUCT = "bellwether";
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordPolicy() { }

    /**
     * @param of whose it is going to be
     * @throws RuleViolation if it is too short, too long, or too easy to guess
     */
    static void check(EntityManager entities, String password, Person of) {
        check(password, of, entities.createQuery("select u from OrgUnit u where u.parent is null", OrgUnit.class).getResultStream()
            .flatMap(root -> Stream.of(root.name().en(), root.name().zh())).filter(Objects::nonNull).toList());
    }

    /** @param enterprise how the enterprise is called */
    static void check(String password, Person of, List<String> enterprise) {
        var length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) throw new RuleViolation("people.password.short", SHORTEST);
        if (length > LONGEST) throw new RuleViolation("people.password.long", LONGEST);
        var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        var known = known(of, enterprise);
        if (easy(looked, known) || easy(without(looked, known), Set.of())) throw new RuleViolation("people.password.common");
    }

    private static boolean easy(String password, Set<String> known) { return password.isEmpty() || ESTIMATE.measure(password, List.copyOf(known)).getGuesses() < EASY; }

    /** What is known of the person adds nothing to a password, whatever stands between its parts. */
    private static String without(String password, Set<String> known) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : known) rest = rest.replace(word, "");
        return rest.length() == password.length() ? password : rest;
    }

    /** What others know of the person and the enterprise, and would try first; the longest first, for one may contain another. */
    private static Set<String> known(Person of, List<String> enterprise) {
        var told = new LinkedHashSet<>(List.of(PRODUCT, of.login(), of.fullName()));
        if (of.details().email() != null) told.add(of.details().email());
        told.addAll(enterprise);
        var known = new TreeSet<String>((one, other) -> one.length() == other.length() ? one.compareTo(other) : other.length() - one.length());
        for (var text : told) for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) if (word.length() >= SHORTEST_WORD) known.add(word);
        return known;
    }
}

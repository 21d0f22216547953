package org.bellwether.people;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Messages;

/**
 * Who somebody is and how they read, as HR keeps it. What they are and where stands in their jobs.
 *
 * @param email    null for none
 * @param language IETF tag of one of the languages of the pages
 * @param timeZone IANA name
 */
public record PersonDetails(String name, String email, String language, String timeZone) implements Serializable {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,119}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /** @throws RuleViolation if one of them is wrong */
    public void check() {
        if (blank(name)) throw new RuleViolation("people.person.no-name");
        requirePlain(name);
        if (name.strip().length() > LONGEST_NAME) throw new RuleViolation("people.person.long-name", LONGEST_NAME);
        if (!blank(email) && (email.strip().length() > LONGEST_EMAIL || !EMAIL.matcher(email.strip()).matches())) throw new RuleViolation("people.person.no-email", email);
        checkReading(language, timeZone);
    }

    static void checkReading(String language, String timeZone) {
        if (Messages.LOCALES.stream().map(Locale::toLanguageTag).noneMatch(tag -> tag.equals(language))) throw new RuleViolation("people.person.no-language", language);
        requireZone(timeZone);
    }

    /** @throws RuleViolation if it has a sign that nobody sees: the end of a line, or one that turns the reading direction */
    static void requirePlain(String text) { if (text != null && UNSEEN.matcher(text).find()) throw new RuleViolation("people.person.unseen"); }

    static void requireZone(String timeZone) {
        if (timeZone == null || !ZONES.contains(timeZone)) throw new RuleViolation("people.person.no-zone", timeZone);
    }

    /**
     * The name under which somebody signs in, as it is kept.
     *
     * @throws RuleViolation if it can be none
     */
    public static String signInName(String login) {
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(name).matches()) throw new RuleViolation("people.person.no-login");
        return name;
    }

    /** Whether mail would go elsewhere than now. */
    boolean movesTo(String other) { return !(blank(email) ? "" : email.strip()).equals(blank(other) ? "" : other.strip()); }

    private static boolean blank(String text) { return text == null || text.isBlank(); }
}

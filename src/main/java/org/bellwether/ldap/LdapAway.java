package org.bellwether.ldap;

/** A directory could not be asked to the end, or does not answer as one that can be used. */
public final class LdapAway extends Exception {

    private static final int LONGEST = 300;

    /** At which step it came to nothing. */
    public enum Step { CONNECT, SECURE, BIND, SEARCH }

    private final Step step;

    LdapAway(Step step, String detail, Throwable cause) {
        super(plain(detail), cause);
        this.step = step;
    }

    public Step step() { return step; }

    private static String plain(String detail) {
        var text = String.valueOf(detail).replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

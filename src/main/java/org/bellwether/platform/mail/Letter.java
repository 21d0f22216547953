package org.bellwether.platform.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A mail that is to be written: {@code key} names its kind; its words are {@code key.subject}, {@code key.text} with an
 * empty line between paragraphs, and {@code key.action} on the button where a link is given.
 *
 * @param to        an address
 * @param language  of its reader
 * @param about     the number of the person whom it is about; null for nobody
 * @param arguments of the words; they are data, and never looked at as patterns
 * @param link      where its button leads, from our origin; null for none
 * @param life      for how long it is worth sending
 */
public record Letter(String to, Locale language, Long about, String key, List<Object> arguments, String link, Duration life) {

    /** For how long a server may be away before mail that has no end of its own is given up. */
    public static final Duration USUAL = Duration.ofDays(2);

    /** One without a link. */
    public static Letter of(String to, Locale language, Long about, String key, Object... arguments) { return new Letter(to, language, about, key, List.of(arguments), null, USUAL); }
}

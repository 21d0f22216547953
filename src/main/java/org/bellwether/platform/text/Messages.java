package org.bellwether.platform.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the product by key, {@code feature.thing.what}; each feature keeps its own bundle
 * {@code org/bellwether/<feature>/messages.properties}. Patterns are those of {@link MessageFormat}; an apostrophe in a
 * pattern is written twice.
 */
public final class Messages {

    /** The languages in which every word of the product exists, the first one being the default. */
    public static final java.util.List<Locale> LOCALES = java.util.List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private Messages() { }

    /** @throws MissingResourceException if no bundle knows the key */
    public static String text(Locale locale, String key, Object... arguments) {
        var pattern = bundle(locale, key).getString(key);
        return new MessageFormat(pattern, locale).format(worded(locale, arguments));
    }

    /** What the data says in both languages is said in the reader's, and days are written as the reader writes them. */
    private static Object[] worded(Locale locale, Object... arguments) {
        return java.util.Arrays.stream(arguments).map(argument -> worded(locale, argument)).toArray();
    }

    private static Object worded(Locale locale, Object argument) {
        if (argument instanceof Localized both) return both.in(locale);
        return argument instanceof LocalDate day ? day(locale, day) : argument;
    }

    /** A day as readers of that language write it. */
    public static String day(Locale locale, LocalDate day) { return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day); }

    /** As {@link #text}, or the key itself if no bundle knows it. */
    public static String textOrKey(Locale locale, String key, Object... arguments) {
        try {
            return text(locale, key, arguments);
        } catch (MissingResourceException | IndexOutOfBoundsException unknown) {
            return key;
        }
    }

    /** The supported locale nearest to the wished one. */
    public static Locale nearest(Locale wished) {
        return wished != null && "zh".equals(wished.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The locale of a language tag out of the data or a request; the default where it says nothing that we speak. */
    public static Locale locale(String tag) { return nearest(tag == null ? null : Locale.forLanguageTag(tag)); }

    /** The zone of a name out of the data; UTC where the name is none. */
    public static ZoneId zone(String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (java.time.DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        var feature = key.substring(0, Math.max(0, key.indexOf('.')));
        return ResourceBundle.getBundle("org.bellwether." + feature + ".messages", locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

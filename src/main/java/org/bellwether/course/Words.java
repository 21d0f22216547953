package org.bellwether.course;

import java.util.Locale;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/** What a trainer typed, brought into the form in which a course keeps it. */
final class Words {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 2000;

    private Words() { }

    /** With whatever was written standing in for the English that is missing; null if nothing was written at all. */
    static Localized either(Localized text) {
        if (text == null) return null;
        var en = blankToNull(text.en());
        var zh = blankToNull(text.zh());
        if (en == null && zh == null) return null;
        return en == null ? new Localized(zh, zh) : new Localized(en, zh);
    }

    static String title(String text) { return atMost(text, LONGEST_TITLE, "course.course.title-long"); }

    static String summary(String text) { return atMost(text, LONGEST_SUMMARY, "course.course.summary-long"); }

    static String language(String tag) {
        var locale = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag.strip());
        if (locale.getLanguage().isEmpty() || locale.toLanguageTag().length() > 16) throw new RuleViolation("course.course.language-wrong", String.valueOf(tag));
        return locale.toLanguageTag();
    }

    private static String atMost(String text, int longest, String key) {
        if (text != null && text.length() > longest) throw new RuleViolation(key, longest, text.length());
        return text;
    }

    private static String blankToNull(String text) { return text == null || text.isBlank() ? null : text.strip(); }
}

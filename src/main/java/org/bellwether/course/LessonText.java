package org.bellwether.course;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * The clean HTML of a page lesson.
 *
 * @param en        null where it is written in Chinese only
 * @param zh        null where it is written in English only
 * @param changedAt null where nothing was written yet
 */
public record LessonText(LessonId lesson, String en, String zh, Instant changedAt) implements Serializable {

    /** In the reader's language where there is one, else in the other; empty where nothing was written. */
    public String in(Locale locale) {
        var first = "zh".equals(locale.getLanguage()) ? zh : en;
        var second = "zh".equals(locale.getLanguage()) ? en : zh;
        return first != null ? first : second != null ? second : "";
    }

    public boolean empty() { return en == null && zh == null; }

    /** The language that {@link #in} answers with, as an IETF tag. */
    public String languageIn(Locale locale) {
        var chinese = "zh".equals(locale.getLanguage()) ? zh != null : en == null;
        return chinese ? "zh-Hans" : "en";
    }
}

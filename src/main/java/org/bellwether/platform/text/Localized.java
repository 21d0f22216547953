package org.bellwether.platform.text;

import java.io.Serializable;
import java.util.Locale;

/** A word or sentence of the data in both languages of the product; where the Chinese one is missing, the English stands in. */
public record Localized(String en, String zh) implements Serializable {

    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && zh != null && !zh.isBlank() ? zh : en;
    }
}

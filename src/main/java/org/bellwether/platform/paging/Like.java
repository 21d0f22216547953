package org.bellwether.platform.paging;

import java.util.Locale;

/** What stands behind {@code like}, with {@code escape '!'}. */
public final class Like {

    private Like() { }

    /** Whatever contains the text, in lower case, with the wildcards in it taken literally; everything where there is no text. */
    public static String containing(String text) { return "%" + literal(text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) + "%"; }

    private static String literal(String text) { return text.replace("!", "!!").replace("%", "!%").replace("_", "!_"); }
}

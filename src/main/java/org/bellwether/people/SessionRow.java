package org.bellwether.people;

import java.io.Serializable;
import java.time.Instant;

/**
 * A browser session as its person sees it.
 *
 * @param browser what the browser calls itself; null if nothing
 * @param seenAt  when it was last used, to the minute
 * @param present whether it is the one that asks
 */
public record SessionRow(SessionId id, String address, String browser, Instant begunAt, Instant seenAt, boolean present) implements Serializable {

    /** The browser and the system in two words, as far as they can be told; browsers say a lot that is not so. */
    public String getDevice() {
        var text = browser == null ? "" : browser;
        return first(text, "Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari") + " · "
            + first(text, "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "macOS", "Linux", "Linux");
    }

    private static String first(String text, String... signs) {
        for (var at = 0; at < signs.length; at += 2) if (text.contains(signs[at])) return signs[at + 1];
        return "?";
    }
}

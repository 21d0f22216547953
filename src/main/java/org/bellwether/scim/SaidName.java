package org.bellwether.scim;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a name as a directory says them; null for what it does not say. */
record SaidName(String formatted, String given, String family, String middle, String prefix, String suffix) {

    static final SaidName NONE = new SaidName(null, null, null, null, null, null);

    /** The name in full; null if none of it is said. */
    String full() { return formatted == null ? composed() : formatted; }

    /** Of given and family name, in the order and manner of their script; null if none of them is said. */
    String composed() {
        var parts = Stream.of(given, middle, family).filter(Objects::nonNull).toList();
        if (parts.isEmpty()) return null;
        if (parts.stream().allMatch(SaidName::han)) return Stream.of(family, middle, given).filter(Objects::nonNull).collect(Collectors.joining());
        return String.join(" ", parts);
    }

    private static boolean han(String text) { return text.codePoints().allMatch(Character::isIdeographic); }

    /** What was not said anew but only followed from the parts follows from them now. */
    SaidName after(SaidName before) {
        var followed = formatted != null && formatted.equals(before.formatted) && formatted.equals(before.composed());
        return followed ? new SaidName(null, given, family, middle, prefix, suffix) : this;
    }
}

package org.bellwether;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who may use whom. A new feature is one line here; nobody uses what is not named in theirs. */
final class HousePlan {

    static final String ROOT = "org.bellwether";

    /** Each feature, and the features that it may use besides {@code platform}. */
    static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
        feature("platform"),
        feature("people"),
        feature("signin",        "people"),
        feature("audit",         "people"),
        feature("privacy",       "people"),
        feature("audience",      "people"),
        feature("scim",          "people", "audience"),
        feature("ldap",          "people"),
        feature("course",        "people"),
        feature("learning",      "people", "audience", "course"),
        feature("content",       "people", "audience", "course", "learning"),
        feature("assessment",    "people", "course", "learning"),
        feature("certification", "people", "audience", "course", "learning"),
        feature("programme",     "people"),
        feature("survey",        "people", "audience", "programme"),
        feature("adoption",      "people", "audience", "programme", "course", "learning", "certification"),
        feature("desk",          "people", "audience", "course", "learning", "content", "assessment", "certification", "programme", "survey", "adoption")));

    private HousePlan() { }

    static boolean allows(String feature, String other) {
        return feature.equals(other) || other.equals("platform") || MAY_USE.getOrDefault(feature, Set.of()).contains(other);
    }

    /** The feature that a class or package belongs to; null where it is none of ours. */
    static String featureOf(String name) {
        if (!name.startsWith(ROOT + ".")) return null;
        return name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static Map.Entry<String, Set<String>> feature(String name, String... mayUse) { return Map.entry(name, new TreeSet<>(Set.of(mayUse))); }
}

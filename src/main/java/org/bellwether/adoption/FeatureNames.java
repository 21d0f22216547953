package org.bellwether.adoption;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The features of a system: by the code under which its files know them, and by the names under which the pages show them.
 * A file that writes a name would otherwise make a second feature of the first.
 */
final class FeatureNames {

    private final Map<String, FeatureId> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param shown its names in the languages of the pages; null where it has none */
    FeatureId know(FeatureId id, String code, String... shown) {
        codes.put(code, id);
        names.putIfAbsent(plain(code), code);
        for (var name : shown) if (name != null) names.putIfAbsent(plain(name), code);
        return id;
    }

    /** Null if no feature has this code. */
    FeatureId find(String code) { return codes.get(code); }

    /** The code of the feature that is shown under this name, in whatever case; null if there is none. */
    String meant(String name) { return names.get(plain(name)); }

    int count() { return codes.size(); }

    private static String plain(String name) { return name.strip().toLowerCase(Locale.ROOT); }
}

package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.platform.RuleViolation;

/**
 * Where the four columns of a usage file stand. Their order is free, case does not matter, and other columns are left
 * alone.
 *
 * @param width how many cells a line has
 */
record UsageHeader(int login, int date, int feature, int count, int width) {

    static final int MOST_COLUMNS = 100;

    private static final Map<String, String> OTHER_NAMES = Map.of(
        "登录名", "login", "日期", "date", "功能", "feature", "次数", "count");

    /** @throws RuleViolation if a column is missing, named twice, or there are far too many */
    static UsageHeader of(List<String> names) {
        if (names.size() > MOST_COLUMNS) throw new RuleViolation("adoption.file.too-many-columns", names.size(), MOST_COLUMNS);
        var known = names.stream().map(UsageHeader::plain).toList();
        var missing = new ArrayList<>(List.of("login", "date", "feature", "count"));
        missing.removeAll(known);
        if (!missing.isEmpty())
            throw new RuleViolation("adoption.file.column-missing", missing.size(), String.join(", ", missing), shown(names));
        return new UsageHeader(once(known, "login"), once(known, "date"), once(known, "feature"), once(known, "count"), names.size());
    }

    private static int once(List<String> names, String name) {
        if (names.indexOf(name) != names.lastIndexOf(name)) throw new RuleViolation("adoption.file.column-twice", name);
        return names.indexOf(name);
    }

    private static String plain(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(lower, lower);
    }

    private static String shown(List<String> names) {
        var first = names.stream().limit(12).map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name).toList();
        return String.join(", ", first) + (names.size() > first.size() ? ", …" : "");
    }
}

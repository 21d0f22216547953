package org.bellwether.ldap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bellwether.people.OrgUnitRow;

/** Which org unit a directory means: the one with that code, or the only one of that name. */
final class LdapUnits {

    private static final String SEVERAL = "";

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    LdapUnits(List<OrgUnitRow> open) {
        for (var unit : open) {
            codes.put(unit.code(), unit.code());
            Stream.of(unit.name().en(), unit.name().zh()).filter(name -> name != null && !name.isBlank()).map(LdapUnits::plain).distinct().forEach(name -> names.merge(name, unit.code(), (one, other) -> SEVERAL));
        }
    }

    private static String plain(String name) { return name.strip().toLowerCase(Locale.ROOT); }

    /** Its code; null if it is not known, or several could be meant. */
    String code(String said) {
        var code = codes.getOrDefault(said, names.get(plain(said)));
        return SEVERAL.equals(code) ? null : code;
    }
}

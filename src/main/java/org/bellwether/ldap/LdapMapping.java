package org.bellwether.ldap;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bellwether.people.feed.FeedField;
import org.bellwether.platform.RuleViolation;

/**
 * Which attribute of an entry says what.
 *
 * @param stable     the one that never changes and is never given to another entry
 * @param attributes the others; what has none is not said
 */
public record LdapMapping(String stable, Map<FeedField, String> attributes) implements Serializable {

    /** What a directory may say of somebody; a status follows from whether the entry is there and enabled. */
    public static final List<FeedField> FIELDS = List.of(FeedField.LOGIN, FeedField.NUMBER, FeedField.NAME, FeedField.EMAIL, FeedField.UNIT, FeedField.POSITION, FeedField.MANAGER, FeedField.SITE, FeedField.LANGUAGE);

    /** Without these nobody can be told from another one, come in or be called. */
    public static final List<FeedField> NEEDED = List.of(FeedField.LOGIN, FeedField.NUMBER, FeedField.NAME);

    /** An attribute description of RFC 4512, 2.5, with its options. */
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z][A-Za-z0-9-]*|\\d+(\\.\\d+)+)(;[A-Za-z0-9-]+)*");
    private static final int LONGEST = 60;

    public LdapMapping {
        var plain = new EnumMap<FeedField, String>(FeedField.class);
        attributes.forEach((field, attribute) -> {
            if (attribute != null && !attribute.isBlank()) plain.put(field, attribute.strip());
        });
        attributes = plain;
        stable = stable == null ? "" : stable.strip();
    }

    /** @throws RuleViolation if one is no attribute, or what everybody needs has none */
    void check() {
        if (!attribute(stable)) throw new RuleViolation("ldap.mapping.no-stable");
        for (var field : NEEDED) if (of(field) == null) throw new RuleViolation("ldap.mapping.needed");
        for (var name : attributes.values()) if (!attribute(name)) throw new RuleViolation("ldap.mapping.no-attribute", name);
    }

    private static boolean attribute(String name) { return name.length() <= LONGEST && ATTRIBUTE.matcher(name).matches(); }

    /** Null for none. */
    public String of(FeedField field) { return attributes.get(field); }

    /** What the directory is asked for. */
    String[] asked() {
        var asked = new ArrayList<>(attributes.values());
        asked.add(stable);
        asked.add("userAccountControl");
        return asked.stream().distinct().toArray(String[]::new);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() { return stable + attributes.entrySet().stream().map(one -> "," + one.getKey() + "=" + one.getValue()).collect(Collectors.joining()); }

    static LdapMapping parse(String text) {
        var parts = text.split(",");
        return new LdapMapping(parts[0], Arrays.stream(parts).skip(1).map(one -> one.split("=", 2)).collect(Collectors.toMap(one -> FeedField.valueOf(one[0]), one -> one[1])));
    }
}

package org.bellwether.scim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is kept of a kind of resource (RFC 7643 section 7), as {@code schemas.txt} says it.
 *
 * @param attributes by name, those within others behind a dot
 */
public record ScimSchema(String urn, String name, String description, Map<String, Attribute> attributes) {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private static final Pattern HEAD = Pattern.compile("\\[(.+)] (\\w+) \\| (.+)");

    /** All of them, by URN. */
    public static final Map<String, ScimSchema> ALL = read();

    /** One of the attributes; {@code type} is one of the RFC, behind a colon whom a reference leads to. */
    public record Attribute(String name, String type, List<String> flags, String description) {
        public boolean is(String flag) { return flags.contains(flag); }
        /** The last part of the name. */
        public String own() { return name.substring(name.lastIndexOf('.') + 1); }
        public boolean within(String other) { return name.startsWith(other + "."); }
    }

    /** The attribute of that name, whatever its case. */
    public Optional<Attribute> find(String name) { return attributes.values().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst(); }

    /** Those that stand in no other. */
    public List<Attribute> outer() { return attributes.values().stream().filter(one -> one.name().indexOf('.') < 0).toList(); }

    public List<Attribute> within(Attribute outer) { return attributes.values().stream().filter(one -> one.within(outer.name())).toList(); }

    private static Map<String, ScimSchema> read() {
        var all = new LinkedHashMap<String, ScimSchema>();
        try (var lines = new BufferedReader(new InputStreamReader(ScimSchema.class.getResourceAsStream("schemas.txt"), StandardCharsets.UTF_8))) {
            var current = new ArrayList<ScimSchema>(1);
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> take(line, current, all));
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String line, List<ScimSchema> current, Map<String, ScimSchema> all) {
        var head = HEAD.matcher(line);
        if (head.matches()) {
            current.clear();
            current.add(new ScimSchema(head.group(1), head.group(2), head.group(3), new LinkedHashMap<>()));
            all.put(head.group(1), current.get(0));
            return;
        }
        var cells = line.split(" *\\| *", 4);
        current.get(0).attributes().put(cells[0].toLowerCase(Locale.ROOT), new Attribute(cells[0], cells[1], List.of(cells[2].split(" ")), cells[3]));
    }
}

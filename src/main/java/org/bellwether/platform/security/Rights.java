package org.bellwether.platform.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may do what: the one table, {@code rights.txt}, that the administrator sees and that tests hold the services, the
 * pages and the programs' paths to. A line is what may be done, a colon, and the roles that may, each with the scope in
 * parentheses where it is not everything: {@code learning.Nudges.nudge: TRAINER (course), MANAGER (team)}.
 */
public final class Rights {

    /** Stands for: no role is asked for. Either other services call it, which say who may; or whoever holds the secret that it takes, such as a link. */
    public static final String ANYONE = "ANYONE";

    /** All of them, from the many to the few. */
    public static final String[] ROLES = {Role.EMPLOYEE, Role.MANAGER, Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.HR, Role.AUDITOR, Role.ADMINISTRATOR};

    private static final String[] ROLES_AND_ANYONE = Stream.concat(Stream.of(ANYONE), Arrays.stream(ROLES)).toArray(String[]::new);

    private static final String FILE = "/org/bellwether/rights.txt";
    private static final Pattern LINE = Pattern.compile("(.+?): (.+)");
    private static final Pattern ROLE = Pattern.compile("([A-Z]+)(?: \\(([a-z-]+)\\))?");

    /**
     * One line.
     *
     * @param what   a service's method ({@code learning.Nudges.nudge}), a page ({@code /people/people.xhtml}), or a method and a path
     * @param roles  those that may
     * @param scopes how far, by the role; a role that is not here may without limit
     */
    public record Right(String what, Set<String> roles, Map<String, String> scopes) implements Serializable {

        /** The roles that may, in the order of {@link Rights#ROLES}; everyone has that of an employee. */
        public List<String> holders() { return Arrays.stream(ROLES_AND_ANYONE).filter(roles::contains).toList(); }

        /** How far; null without limit. */
        public String scope(String role) { return scopes.get(role); }

        public boolean service() { return Character.isLowerCase(what.charAt(0)); }

        public boolean page() { return what.charAt(0) == '/'; }

        /** The feature that it belongs to. */
        public String feature() { return what.replaceFirst("^([A-Z]+ )?/?(api/v1/)?", "").replaceFirst("[./].*", ""); }
    }

    private final List<Right> all;

    private Rights(List<Right> all) { this.all = List.copyOf(all); }

    /** @throws IllegalStateException if a line cannot be read */
    public static Rights read() {
        try (var lines = new BufferedReader(new InputStreamReader(Rights.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            var all = new ArrayList<Right>();
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> all.add(right(line)));
            return new Rights(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Right right(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) throw new IllegalStateException("rights.txt: \"" + line + "\" has no colon");
        var roles = new LinkedHashMap<String, String>();
        for (var word : parts.group(2).split(", ")) {
            var role = ROLE.matcher(word);
            if (!role.matches()) throw new IllegalStateException("rights.txt: \"" + word + "\" is no role of \"" + line + "\"");
            roles.put(role.group(1), role.group(2));
        }
        var scopes = new LinkedHashMap<>(roles);
        scopes.values().removeIf(java.util.Objects::isNull);
        return new Right(parts.group(1), Set.copyOf(roles.keySet()), Map.copyOf(scopes));
    }

    public List<Right> all() { return all; }

    public List<Right> services() { return all.stream().filter(Right::service).toList(); }

    public List<Right> pages() { return all.stream().filter(Right::page).toList(); }

    /** The paths that programs call, each with its method. */
    public List<Right> paths() { return all.stream().filter(right -> !right.service() && !right.page()).toList(); }
}

package org.bellwether.scim;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which attributes a client wishes to see (RFC 7644 section 3.9). Names are in lower case, those of the core schema without
 * their URN; a whole extension is named by its URN alone.
 *
 * @param only    empty for all
 * @param without has no meaning beside the first
 */
public record ScimSelection(Set<String> only, Set<String> without) {

    public static final ScimSelection ALL = new ScimSelection(Set.of(), Set.of());
    private static final Set<String> ALWAYS = Set.of("id", "schemas");
    private static final int LONGEST = 4_000;
    private static final List<String> CORE = List.of(ScimSchema.USER.toLowerCase(Locale.ROOT) + ":", ScimSchema.GROUP.toLowerCase(Locale.ROOT) + ":");

    /** @param only names with commas between; null for none, as is the other */
    public static ScimSelection of(String only, String without) { return new ScimSelection(names(only), names(without)); }

    private static Set<String> names(String text) {
        if (text == null) return Set.of();
        if (text.length() > LONGEST) throw ScimProblem.value("scim.value.long", "attributes", LONGEST);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(",")).map(String::strip).map(ScimSelection::plain).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static String plain(String name) { return CORE.stream().filter(name::startsWith).findFirst().map(urn -> name.substring(urn.length())).orElse(name); }

    /** Whether that attribute is asked for at all: what is not need not be looked up. */
    boolean wants(String name) { return only.isEmpty() ? !without.contains(name) : only.stream().anyMatch(one -> one.equals(name) || one.startsWith(name + ".")); }

    public ObjectNode of(ObjectNode resource) {
        if (!only.isEmpty()) keep(resource, "", only);
        else if (!without.isEmpty()) drop(resource, "", without);
        return resource;
    }

    private static void keep(ObjectNode node, String before, Collection<String> wanted) {
        for (var name : names(node)) {
            var path = path(before, name);
            if (before.isEmpty() && ALWAYS.contains(path) || wanted.contains(path)) continue;
            if (wanted.stream().noneMatch(one -> one.startsWith(path + separator(path)))) node.remove(name);
            else each(node.get(name), inner -> keep(inner, path, wanted));
        }
    }

    private static void drop(ObjectNode node, String before, Collection<String> unwanted) {
        for (var name : names(node)) {
            var path = path(before, name);
            if (before.isEmpty() && ALWAYS.contains(path)) continue;
            if (unwanted.contains(path)) node.remove(name);
            else each(node.get(name), inner -> drop(inner, path, unwanted));
        }
    }

    private static List<String> names(ObjectNode node) {
        var names = new java.util.ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void each(JsonNode node, java.util.function.Consumer<ObjectNode> work) {
        if (node instanceof ObjectNode object) work.accept(object);
        if (node instanceof ArrayNode list) list.forEach(one -> each(one, work));
    }

    private static String path(String before, String name) { return before.isEmpty() ? name.toLowerCase(Locale.ROOT) : before + separator(before) + name.toLowerCase(Locale.ROOT); }

    /** Behind the URN of an extension stands a colon. */
    private static String separator(String path) { return path.equalsIgnoreCase(ScimSchema.ENTERPRISE) ? ":" : "."; }
}

package org.bellwether.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.utils.Parser;

/**
 * The operations of a patch (RFC 7644 section 3.5.2), each of one attribute of its own: where a client gives none, an
 * operation is taken apart. Also understood is what clients are known to send besides the RFC: {@code Add} for {@code add},
 * and names of attributes with dots or a URN where there is no path.
 */
final class ScimPatch {

    private static final String URN = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    private static final int MOST = 1_000;
    private static final int LONGEST_PATH = 1_000;
    private static final Map<String, PatchOpType> TYPES = Map.of("add", PatchOpType.ADD, "replace", PatchOpType.REPLACE, "remove", PatchOpType.REMOVE);
    /** What the RFC knows of people and is not kept here: whoever sends it is not refused for it. */
    private static final Set<String> LEFT = Set.of("nickname", "profileurl", "phonenumbers", "ims", "photos", "entitlements", "roles", "x509certificates", "password", "schemas");
    private static final Set<String> GIVEN = Set.of("id", "meta");

    private final ScimSchema core;
    private final ScimSchema extension;
    private final List<Operation> operations = new ArrayList<>();

    /** @param value null where there is none */
    record Operation(PatchOpType type, Path path, JsonNode value) {
        /** The attribute that it is of. */
        String attribute() { return path.getElement(0).getAttribute().toLowerCase(Locale.ROOT); }
        boolean hasFilter() { return path.getElement(0).getValueFilter() != null; }
        boolean removes() { return type == PatchOpType.REMOVE || type == PatchOpType.REPLACE && value.isNull(); }
    }

    private ScimPatch(ScimSchema core, ScimSchema extension) {
        this.core = core;
        this.extension = extension;
    }

    /**
     * @param extension null for none
     * @throws ScimProblem if it is no patch, or touches what cannot be changed or is not there to be
     */
    static List<Operation> read(ObjectNode body, ScimSchema core, ScimSchema extension) {
        var patch = new ScimPatch(core, extension);
        var given = body.path("Operations");
        var named = false;
        for (var schema : body.path("schemas")) named |= URN.equalsIgnoreCase(schema.asText());
        if (!named) throw ScimProblem.syntax("scim.patch.no-schema", URN);
        if (!given.isArray() || given.isEmpty()) throw ScimProblem.syntax("scim.patch.empty");
        if (given.size() > MOST) throw new ScimProblem(413, null, "scim.patch.many", MOST);
        for (var one : given) patch.take(one);
        return List.copyOf(patch.operations);
    }

    private void take(JsonNode given) {
        if (!given.isObject()) throw ScimProblem.syntax("scim.patch.empty");
        var type = TYPES.get(given.path("op").asText("").strip().toLowerCase(Locale.ROOT));
        if (type == null) throw ScimProblem.syntax("scim.patch.no-op");
        var path = given.path("path").isNull() ? "" : given.path("path").asText("").strip();
        var value = given.has("value") ? given.get("value") : null;
        if (type != PatchOpType.REMOVE && value == null) throw ScimProblem.value("scim.patch.no-value");
        if (!path.isEmpty()) add(type, path, value, true);
        else if (type == PatchOpType.REMOVE) throw new ScimProblem(400, "noTarget", "scim.patch.no-path");
        else if (!value.isObject()) throw ScimProblem.value("scim.patch.no-object");
        else value.fields().forEachRemaining(field -> add(type, field.getKey(), field.getValue(), false));
    }

    /** @param meant whether the client names it, and is to hear if it cannot be changed */
    private void add(PatchOpType type, String text, JsonNode value, boolean meant) {
        var path = parse(text);
        if (path.size() == 0) apart(type, path, value, text);
        else if (allowed(path, meant)) operations.add(new Operation(type, path.getSchemaUrn() != null && path.getSchemaUrn().equalsIgnoreCase(core.urn()) ? withoutUrn(path) : path, value));
    }

    /** A whole extension. */
    private void apart(PatchOpType type, Path path, JsonNode value, String text) {
        if (path.getSchemaUrn() == null || value == null || !value.isObject()) throw ScimProblem.path("scim.patch.unknown", text);
        value.fields().forEachRemaining(field -> add(type, path.getSchemaUrn() + ":" + field.getKey(), field.getValue(), false));
    }

    private static Path parse(String text) {
        if (text.length() > LONGEST_PATH) throw ScimProblem.path("scim.patch.long", LONGEST_PATH);
        ScimFilter.requireModest(text);
        try {
            return Parser.parsePath(text);
        } catch (ScimException | RuntimeException none) {
            throw ScimProblem.path("scim.patch.unknown", text);
        }
    }

    private boolean allowed(Path path, boolean meant) {
        var urn = path.getSchemaUrn();
        var schema = urn == null || urn.equalsIgnoreCase(core.urn()) ? core : extension != null && urn.equalsIgnoreCase(extension.urn()) ? extension : null;
        var name = path.withoutFilters();
        var first = path.getElement(0).getAttribute().toLowerCase(Locale.ROOT);
        if (schema == core && LEFT.contains(first)) return false;
        var external = schema == core && first.equals("externalid");
        var given = schema == core && GIVEN.contains(first);
        var attribute = schema == null ? java.util.Optional.<ScimSchema.Attribute>empty() : schema.find(plain(name));
        if (attribute.isEmpty() && !external && !given) {
            if (schema == core && core.find(first).isPresent()) return false; // A part of it that the RFC knows, and is not kept.
            throw ScimProblem.path("scim.patch.unknown", path);
        }
        if (!given && (external || !attribute.get().is("readOnly"))) return true;
        if (meant) throw new ScimProblem(400, "mutability", "scim.patch.read-only", path);
        return false;
    }

    private static String plain(Path path) {
        var name = new StringBuilder();
        for (var at = 0; at < path.size(); at++) name.append(at == 0 ? "" : ".").append(path.getElement(at).getAttribute());
        return name.toString();
    }

    private static Path withoutUrn(Path path) {
        var plain = Path.root();
        for (var element : path) plain = element.getValueFilter() == null ? plain.attribute(element.getAttribute()) : plain.attribute(element.getAttribute(), element.getValueFilter());
        return plain;
    }
}

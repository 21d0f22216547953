package org.bellwether.scim;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Takes values out of what a client sent, each of the type that it must have. An empty text says nothing, as null does. */
record SaidValues(JsonNode from) {

    JsonNode node(String name) { return from.path(name); }

    /** @throws ScimProblem if it is no text, or too long */
    String text(String name, int longest) {
        var value = from.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual() && !value.isNumber()) throw ScimProblem.value("scim.value.no-text", name);
        var text = value.asText().strip();
        if (text.length() > longest) throw ScimProblem.value("scim.value.long", name, longest);
        if (text.chars().anyMatch(Character::isISOControl)) throw ScimProblem.value("scim.value.control", name);
        return text.isEmpty() ? null : text;
    }

    /** Also as a text: some clients write "False". @throws ScimProblem if it is neither true nor false */
    Boolean flag(String name) {
        var value = from.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (value.isBoolean()) return value.booleanValue();
        return switch (value.isTextual() ? value.textValue().strip().toLowerCase(Locale.ROOT) : "?") {
            case "true" -> true;
            case "false" -> false;
            default -> throw ScimProblem.value("scim.value.no-flag", name);
        };
    }

    /** @throws ScimProblem if it is no object */
    SaidValues within(String name) {
        var value = from.path(name);
        if (value.isMissingNode() || value.isNull() || value.isTextual() && (value.textValue().isBlank() || name.equals("manager"))) return new SaidValues(MissingNode.getInstance());
        if (!value.isObject()) throw ScimProblem.value("scim.value.no-object", name);
        return new SaidValues(value);
    }

    /** @throws ScimProblem if it is no list of objects */
    List<SaidValues> all(String name) {
        var value = from.path(name);
        if (value.isMissingNode() || value.isNull()) return List.of();
        if (!value.isArray() || StreamSupport.stream(value.spliterator(), false).anyMatch(one -> !one.isObject())) throw ScimProblem.value("scim.value.no-list", name);
        return StreamSupport.stream(value.spliterator(), false).map(SaidValues::new).toList();
    }

    /** The first of a list, or nothing. */
    SaidValues first(String name) { return all(name).stream().findFirst().orElse(new SaidValues(MissingNode.getInstance())); }
}

package org.bellwether.scim;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.bellwether.platform.id.Id;
import org.bellwether.platform.security.Secrets;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;

/** Resources and messages as JSON. Names of attributes are found whatever their case. */
public final class ScimJson {

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 100_000;
    private static final ObjectMapper MAPPER = mapper();

    private ScimJson() { }

    private static ObjectMapper mapper() {
        var mapper = JsonUtils.createObjectMapper();
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).maxNumberLength(30).build());
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        return mapper;
    }

    /** @throws ScimProblem if it is no JSON object, says something twice, or is nested too deep */
    public static ObjectNode read(byte[] body) {
        try (var parser = MAPPER.getFactory().createParser(body)) {
            JsonNode node = MAPPER.readTree(parser);
            if (!(node instanceof ObjectNode object) || parser.nextToken() != null) throw ScimProblem.syntax("scim.body.no-object");
            return object;
        } catch (IOException unreadable) {
            throw ScimProblem.syntax("scim.body.unreadable");
        }
    }

    public static String write(JsonNode node) { return node.toString(); }

    public static ObjectNode object() { return JsonUtils.getJsonNodeFactory().objectNode(); }

    /** A resource of that kind, with nothing in it yet. */
    static ObjectNode resource(long id, String... schemas) {
        var node = object();
        var list = node.putArray("schemas");
        for (var schema : schemas) list.add(schema);
        return node.put("id", Id.format(id));
    }

    /** Puts a value where there is one. */
    static void put(ObjectNode node, String name, String value) { if (value != null) node.put(name, value); }

    /**
     * Says of a resource what it is, since when, where, and in which version.
     *
     * @param basis what a version is another one by
     */
    static ObjectNode meta(ObjectNode resource, String basis, String type, String location, Instant made, Instant changed) {
        var meta = resource.putObject("meta").put("resourceType", type).put("created", instant(made)).put("lastModified", instant(changed)).put("location", location);
        meta.put("version", "W/\"" + Secrets.fingerprint(basis).substring(0, 20) + "\"");
        return resource;
    }

    static String version(ObjectNode resource) { return resource.path("meta").path("version").asText(); }

    private static String instant(Instant at) { return at.truncatedTo(ChronoUnit.MILLIS).toString(); }

    /** The answer to a search (RFC 7644 section 3.4.2). */
    public static ObjectNode list(long total, int startIndex, List<ObjectNode> resources) {
        var list = object();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        list.put("totalResults", total).put("startIndex", startIndex).put("itemsPerPage", resources.size());
        list.putArray("Resources").addAll(resources);
        return list;
    }
}

package org.bellwether.scim;

import java.util.List;
import java.util.Optional;

import org.bellwether.platform.config.Settings;
import org.bellwether.scim.ScimSchema.Attribute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the interface says of itself (RFC 7644 section 4, RFC 7643 sections 5 to 7). */
@ApplicationScoped
public class ScimDiscovery {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

    @Inject Settings settings;

    public ObjectNode config() {
        var config = described("ServiceProviderConfig", "ServiceProviderConfig", "/ServiceProviderConfig");
        config.putObject("patch").put("supported", true);
        config.putObject("bulk").put("supported", false).put("maxOperations", 0).put("maxPayloadSize", 0);
        config.putObject("filter").put("supported", true).put("maxResults", ScimQuery.MOST);
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", true);
        config.putObject("etag").put("supported", true);
        config.putArray("authenticationSchemes").addObject().put("type", "oauthbearertoken").put("name", "Bearer token").put("description", "A token that an administrator of Bellwether issues").put("primary", true);
        return config;
    }

    public List<ObjectNode> types() { return List.of(type("User", "/Users", ScimSchema.USER, ScimSchema.ENTERPRISE), type("Group", "/Groups", ScimSchema.GROUP, null)); }

    public Optional<ObjectNode> type(String id) { return types().stream().filter(one -> one.path("id").asText().equalsIgnoreCase(id)).findFirst(); }

    public List<ObjectNode> schemas() { return ScimSchema.ALL.values().stream().map(this::schema).toList(); }

    public Optional<ObjectNode> schema(String urn) { return Optional.ofNullable(ScimSchema.ALL.get(urn)).map(this::schema); }

    private ObjectNode type(String name, String endpoint, String schema, String extension) {
        var type = described("ResourceType", "ResourceType", "/ResourceTypes/" + name).put("id", name).put("name", name).put("endpoint", endpoint).put("schema", schema).put("description", ScimSchema.ALL.get(schema).description());
        var extensions = type.putArray("schemaExtensions");
        if (extension != null) extensions.addObject().put("schema", extension).put("required", false);
        return type;
    }

    private ObjectNode schema(ScimSchema schema) {
        var node = described("Schema", "Schema", "/Schemas/" + schema.urn()).put("id", schema.urn()).put("name", schema.name()).put("description", schema.description());
        attributes(node.putArray("attributes"), schema, schema.outer());
        return node;
    }

    private static void attributes(ArrayNode list, ScimSchema schema, List<Attribute> attributes) {
        for (var one : attributes) {
            var node = list.addObject().put("name", one.own()).put("type", one.type().replaceFirst(":.*", "")).put("multiValued", one.is("many")).put("description", one.description()).put("required", one.is("required"))
                .put("caseExact", one.is("exact")).put("mutability", one.is("readOnly") ? "readOnly" : "readWrite").put("returned", "default").put("uniqueness", one.is("server") ? "server" : "none");
            if (one.type().contains(":")) node.putArray("referenceTypes").add(one.type().replaceFirst(".*:", ""));
            if (one.type().equals("complex")) attributes(node.putArray("subAttributes"), schema, schema.within(one));
        }
    }

    private ObjectNode described(String schema, String type, String path) {
        var node = ScimJson.object();
        node.putArray("schemas").add(CORE + schema);
        node.putObject("meta").put("resourceType", type).put("location", settings.baseUrl() + "/scim/v2" + path);
        return node;
    }
}

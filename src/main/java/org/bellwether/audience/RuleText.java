package org.bellwether.audience;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** How a rule is kept: {@code {"join":"ALL","groups":[{"join":"ANY","criteria":[{"kind":…,"mode":…,"not":…,"values":[…]}]}]}}. */
final class RuleText {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private RuleText() { }

    static String write(AudienceRule rule) {
        var groups = JSON.createArrayBuilder();
        for (var group : rule.groups()) {
            var criteria = JSON.createArrayBuilder();
            group.criteria().forEach(one -> criteria.add(JSON.createObjectBuilder().add("kind", one.kind()).add("mode", one.mode()).add("not", one.negated())
                .add("values", JSON.createArrayBuilder(one.values()))));
            groups.add(JSON.createObjectBuilder().add("join", group.join().name()).add("criteria", criteria));
        }
        return JSON.createObjectBuilder().add("join", rule.join().name()).add("groups", groups).build().toString();
    }

    static AudienceRule read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var rule = reader.readObject();
            return new AudienceRule(join(rule), objects(rule.getJsonArray("groups")).stream()
                .map(group -> new RuleGroup(join(group), objects(group.getJsonArray("criteria")).stream().map(RuleText::criterion).toList())).toList());
        }
    }

    private static Criterion criterion(JsonObject one) {
        return new Criterion(one.getString("kind"), one.getString("mode"), one.getBoolean("not"), one.getJsonArray("values").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }

    private static Join join(JsonObject object) { return Join.valueOf(object.getString("join")); }

    private static List<JsonObject> objects(JsonArray array) { return array.stream().map(JsonValue::asJsonObject).toList(); }
}

package org.bellwether.content;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonString;

/** Elements and their values as one text. */
final class KeptValues {

    private KeptValues() { }

    static String write(Map<String, String> values) {
        var object = Json.createObjectBuilder();
        values.forEach(object::add);
        var text = new StringWriter();
        try (var writer = Json.createWriter(text)) {
            writer.writeObject(object.build());
        }
        return text.toString();
    }

    static Map<String, String> read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var values = new LinkedHashMap<String, String>();
            reader.readObject().forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
            return values;
        }
    }
}

package org.bellwether.content.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.content.PlayerChange;
import org.bellwether.content.UnitId;
import org.bellwether.platform.RuleViolation;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Reads what players send. Content is hostile: nothing of it is believed, neither size nor shape. */
final class ChangeReader {

    private static final int LARGEST = 3 * 1_048_576;

    private ChangeReader() { }

    /** The changes under {@code changes}. */
    static List<PlayerChange> list(InputStream body) throws IOException {
        try {
            return object(body, LARGEST).getJsonArray("changes").getValuesAs(JsonObject.class).stream().map(ChangeReader::change).toList();
        } catch (ClassCastException | NullPointerException | ArithmeticException | IllegalArgumentException otherShape) {
            throw new RuleViolation("content.commit.malformed");
        }
    }

    static PlayerChange one(InputStream body) throws IOException {
        try {
            return change(object(body, LARGEST));
        } catch (ClassCastException | NullPointerException | ArithmeticException | IllegalArgumentException otherShape) {
            throw new RuleViolation("content.commit.malformed");
        }
    }

    private static JsonObject object(InputStream body, int most) throws IOException {
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) throw new RuleViolation("content.commit.large");
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (RuntimeException | StackOverflowError noJson) {
            // The parser has an exception of no particular kind for what is nested too deeply.
            throw new RuleViolation("content.commit.malformed");
        }
    }

    private static PlayerChange change(JsonObject json) {
        Map<String, String> data = new HashMap<>();
        json.getJsonObject("data").forEach((name, value) -> data.put(name, text(value)));
        return new PlayerChange(whole(json, "seq"), json.getString("op"), UnitId.fromString(json.getString("unit")), whole(json, "visit"),
            whole(json, "seconds"), json.getBoolean("finished", false), data);
    }

    private static String text(JsonValue value) { return ((JsonString) value).getString(); }

    /** No number of the protocol is longer; a longer one would only cost time. */
    private static int whole(JsonObject json, String name) {
        JsonNumber number = json.getJsonNumber(name);
        if (number.toString().length() > 10) throw new ArithmeticException(name);
        return number.intValueExact();
    }
}

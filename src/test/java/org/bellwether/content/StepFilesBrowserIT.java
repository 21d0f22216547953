package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Calls and answers that others wrote down, where a copy lies beside the repository; otherwise there is nothing to try. */
class StepFilesBrowserIT extends InBrowser {

    private static final Path SHARED = Path.of("../shared/data/scorm");

    @BeforeEach
    void standOnTheContentOrigin() { page.navigate(application().contentUrl() + "/_shim/player.css"); }

    private static JsonObject file(String name) throws IOException {
        var file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), "no step files of others in " + SHARED.toAbsolutePath().normalize());
        return new Gson().fromJson(Files.readString(file), JsonObject.class);
    }

    private Conversation conversation(String standard, JsonElement steps) {
        var content = Conversation.of(standard, page, application().contentUrl());
        for (var each : steps.getAsJsonArray()) step(content, standard, each.getAsJsonObject());
        return content;
    }

    private static void step(Conversation content, String standard, JsonObject step) {
        var method = step.get("method").getAsString();
        var given = new ArrayList<String>();
        for (var name : new String[] {"argument", "element", "value"}) if (step.has(name)) given.add(step.get(name).getAsString());
        if (given.isEmpty()) given.add("");
        content.call(standard.equals("1.2") ? "LMS" + method.replace("Terminate", "Finish") : method, given, answer(step), step.get("expectedErrorCode").getAsString());
    }

    /** Lists of children may come in any order, numbers be written in any way; texts for people only must not be too long. */
    private static Object answer(JsonObject step) {
        var expected = step.get("expectedReturn");
        var element = step.has("element") ? step.get("element").getAsString() : "";
        if (expected.isJsonPrimitive() && element.endsWith("_children") && !expected.getAsString().isEmpty()) return List.of(expected.getAsString().split(","));
        if (expected.isJsonPrimitive() && step.get("method").getAsString().equals("GetValue") && element.matches(".*score\\.\\w+") && !expected.getAsString().isEmpty()) return Map.of("real", expected.getAsString());
        if (element.endsWith(".pattern") && step.get("method").getAsString().equals("GetValue")) return null; // The suite leaves out what would hold by default; the run-time gives back what was set.
        if (expected.isJsonPrimitive()) return expected.getAsString();
        return expected.getAsJsonObject().has("maxLength") ? (Object) expected.getAsJsonObject().get("maxLength").getAsInt() : null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cm-data-model-errors.json", "scorm12-roundtrip.json"})
    void the_step_files(String name) throws IOException {
        var file = file("api-steps/" + name);
        for (var activity : file.getAsJsonArray("activities")) {
            assertThat(conversation(file.get("scormVersion").getAsString(), activity.getAsJsonObject().get("steps")).take().wrong()).isEmpty();
        }
    }

    @Test
    void the_implementation_of_the_interface_in_the_conformance_suite() throws IOException {
        var calls = 0;
        for (var activity : file("adl-cts/cases/API.json").getAsJsonArray("activities")) {
            var content = conversation("2004", activity.getAsJsonObject().get("steps"));
            calls += content.length();
            assertThat(content.take().wrong()).isEmpty();
        }
        assertThat(calls).isEqualTo(30);
    }
}

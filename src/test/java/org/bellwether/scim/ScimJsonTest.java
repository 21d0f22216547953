package org.bellwether.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimJsonTest {

    private static com.fasterxml.jackson.databind.node.ObjectNode read(String text) { return ScimJson.read(text.getBytes(StandardCharsets.UTF_8)); }

    @Test
    void names_are_found_whatever_their_case() { assertThat(read("{\"USERNAME\":\"a\",\"Name\":{\"givenname\":\"b\"}}").path("userName").asText()).isEqualTo("a"); }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"a\":1,\"a\":2}", "{\"a\":1} x", "{'a':1}", "<a/>"})
    void refuses_what_is_no_object(String text) { refused(text); }

    @Test
    void refuses_what_is_nested_without_end() {
        refused("{\"a\":" + "[".repeat(13) + "]".repeat(13) + "}");
        refused("{\"a\":".repeat(100_000));
        refused("{\"a\":" + "9".repeat(100_000) + "}");
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ScimProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.type()).isEqualTo("invalidSyntax");
        });
    }

    @Test
    void an_answer_holds_what_was_asked_for() {
        var user = "{\"schemas\":[\"x\"],\"id\":\"1\",\"userName\":\"a\",\"name\":{\"givenName\":\"b\",\"familyName\":\"c\"},\"emails\":[{\"value\":\"d\",\"type\":\"work\"}],\"" + ScimSchema.ENTERPRISE + "\":{\"department\":\"e\",\"division\":\"f\"}}";
        assertThat(ScimSelection.of("userName,name.givenName", null).of(read(user))).isEqualTo(read("{\"schemas\":[\"x\"],\"id\":\"1\",\"userName\":\"a\",\"name\":{\"givenName\":\"b\"}}"));
        assertThat(ScimSelection.of("EMAILS.value, " + ScimSchema.ENTERPRISE + ":department", null).of(read(user)))
            .isEqualTo(read("{\"schemas\":[\"x\"],\"id\":\"1\",\"emails\":[{\"value\":\"d\"}],\"" + ScimSchema.ENTERPRISE + "\":{\"department\":\"e\"}}"));
        assertThat(ScimSelection.of(null, "id,name,emails," + ScimSchema.ENTERPRISE).of(read(user))).isEqualTo(read("{\"schemas\":[\"x\"],\"id\":\"1\",\"userName\":\"a\"}"));
        assertThat(ScimSelection.of(ScimSchema.USER + ":userName", null).of(read(user)).has("userName")).isTrue();
    }

    @Test
    void each_attribute_that_is_shown_can_be_looked_up() {
        assertThat(ScimSchema.ALL).hasSize(3);
        assertThat(ScimSchema.ALL.get(ScimSchema.USER).find("NAME.familyname")).isPresent();
        assertThat(ScimSchema.ALL.get(ScimSchema.ENTERPRISE).find("manager.$ref").orElseThrow().is("readOnly")).isTrue();
        assertThat(ScimSchema.ALL.get(ScimSchema.GROUP).outer()).hasSize(2);
    }

    @Test
    void versions_are_compared_weakly() {
        assertThat(ScimVersions.names("W/\"a\"", "W/\"a\"")).isTrue();
        assertThat(ScimVersions.names("\"a\"", "W/\"a\"")).isTrue();
        assertThat(ScimVersions.names("\"b\", W/\"a\"", "W/\"a\"")).isTrue();
        assertThat(ScimVersions.names("*", "W/\"a\"")).isTrue();
        assertThat(ScimVersions.names("", "W/\"a\"")).isFalse();
        assertThat(ScimVersions.names("\"A\"", "W/\"a\"")).isFalse();
    }
}

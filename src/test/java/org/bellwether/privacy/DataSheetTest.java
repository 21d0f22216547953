package org.bellwether.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.json.Json;

/** What a person takes away, as they read it and as a machine does. */
class DataSheetTest {

    private static final String HOSTILE = "<script>alert(\"1\")</script> & co";

    private static DataSheet sheet(String language) {
        var table = new KeptTable(DataKind.LEARNING, "enrolment", Fate.DELETED, 1, 0, List.of("course", "score", "passed", "excuse"), List.of(Arrays.asList(HOSTILE, 0.5, true, null)));
        return new DataSheet(HOSTILE, Instant.parse("2030-01-15T12:00:00Z"), List.of(new KeptKind(DataKind.LEARNING, null, List.of(table)), new KeptKind(DataKind.MAIL, 30, List.of())), List.of(DataKind.TRAIL), Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void nothing_in_it_acts_as_a_page(String language) {
        assertThat(sheet(language).html()).doesNotContain("<script").contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co").contains("<html lang=\"" + language + "\">").doesNotContain("privacy.");
    }

    @Test
    void machines_find_values_under_the_names_of_their_columns() {
        try (var reader = Json.createReader(new ByteArrayInputStream(sheet("en").json()))) {
            var file = reader.readObject();
            assertThat(file.getString("person")).isEqualTo(HOSTILE);
            assertThat(file.getString("made")).isEqualTo("2030-01-15T12:00:00Z");
            var row = file.getJsonArray("kinds").getJsonObject(0).getJsonArray("tables").getJsonObject(0).getJsonArray("rows").getJsonObject(0);
            assertThat(row.getString("course")).isEqualTo(HOSTILE);
            assertThat(row.getJsonNumber("score").doubleValue()).isEqualTo(0.5);
            assertThat(row.getBoolean("passed")).isTrue();
            assertThat(row.isNull("excuse")).isTrue();
            assertThat(file.getJsonArray("kinds").getJsonObject(1).getInt("days")).isEqualTo(30);
        }
    }
}

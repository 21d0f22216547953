package org.bellwether.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=1", "\n=1", "＝1+1", "＋1", "－x", "＠x"})
    void what_a_spreadsheet_would_compute_is_made_harmless(String cell) { assertThat(CsvExport.harmless(cell)).isEqualTo("'" + cell); }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna Keller", "-12", "+3.5", "-0,25", "a=b", "'quoted"})
    void what_is_harmless_stays_as_it_is(String cell) { assertThat(CsvExport.harmless(cell)).isEqualTo(cell); }

    @Test
    void what_went_out_comes_back() {
        var random = new Random(11);
        var letters = "=+-@a1 \t王'";
        for (var i = 0; i < 10_000; i++) {
            var cell = new StringBuilder();
            for (var n = random.nextInt(6); n > 0; n--) cell.append(letters.charAt(random.nextInt(letters.length())));
            var text = cell.toString();
            if (text.startsWith("'")) continue;
            assertThat(CsvExport.original(CsvExport.harmless(text))).isEqualTo(text);
        }
    }

    @Test
    void rows_are_quoted_and_marked_as_utf_8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvExport(bytes)) {
            csv.row("name", "note", 3, null);
            csv.row("王芳", "says \"no\", twice");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"name\",\"note\",\"3\",\"\"\r\n\"王芳\",\"says \"\"no\"\", twice\"\r\n");
    }

    @Test
    void a_cell_has_no_beginning_of_another_inside_whatever_a_spreadsheet_divides_by() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvExport(bytes)) {
            csv.row("Anna;=1+1", "Bo\t=1+1", "Li\n=1+1");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"Anna;=1+1\",\"Bo\t=1+1\",\"Li\n=1+1\"\r\n");
    }
}

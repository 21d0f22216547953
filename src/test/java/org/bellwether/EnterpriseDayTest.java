package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Nobody takes the day of a clock without saying whose day it is: the enterprise's, or the reader's. The demo writes its story in UTC. */
class EnterpriseDayTest {

    private static final Path CODE = Path.of("src/main/java/org/bellwether");

    @Test
    void the_day_is_the_enterprises_or_the_readers() throws IOException {
        List<String> wrong;
        try (var files = Files.walk(CODE)) {
            wrong = files.filter(file -> file.toString().endsWith(".java")).filter(EnterpriseDayTest::takesTheDayOfUtc).map(file -> CODE.relativize(file).toString()).filter(file -> !file.matches(".*(Chapter|/Demo\\w+)\\.java")).toList();
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean takesTheDayOfUtc(Path file) {
        try {
            var text = Files.readString(file);
            return text.contains("LocalDate.now(clock)") || text.matches("(?s).*LocalDate\\.ofInstant\\([^;]*UTC\\).*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

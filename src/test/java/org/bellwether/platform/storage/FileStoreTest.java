package org.bellwether.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir Path home;
    private final FileStore store = new FileStore();

    @BeforeEach
    void settings() { store.settings = Settings.of(Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null))); }

    private static InputStream bytes(String text) { return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)); }

    @Test
    void the_same_bytes_are_kept_once_under_their_own_name() throws IOException {
        var first = store.put(bytes("a lesson"));
        var second = store.put(bytes("a lesson"));
        assertThat(second).isEqualTo(first);
        assertThat(first.size()).isEqualTo(8);
        try (var read = store.open(first.sha256())) {
            assertThat(read.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("a lesson");
        }
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        var broken = new InputStream() {
            private int left = 10_000;
            @Override public int read() throws IOException {
                if (left-- <= 0) throw new IOException("the line is dead");
                return 'x';
            }
        };
        assertThatThrownBy(() -> store.put(broken)).hasMessage("the line is dead");
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void no_name_from_outside_becomes_a_path() {
        assertThatThrownBy(() -> store.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.path("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}

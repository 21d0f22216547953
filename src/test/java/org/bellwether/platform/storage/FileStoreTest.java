package org.bellwether.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.enterprise.inject.Instance;

class FileStoreTest {

    private static final Instant NOW = Instant.parse("2030-01-15T12:00:00Z");

    @TempDir Path home;
    private final FileStore store = new FileStore();

    @BeforeEach
    void settings() {
        store.settings = Settings.of(Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null)));
        at(Duration.ZERO);
        holding();
    }

    private void at(Duration later) { store.clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC); }

    /** Some feature refers to these files, and no other. */
    private void holding(StoredFile... wanted) {
        var names = Arrays.stream(wanted).map(StoredFile::sha256).collect(Collectors.toSet());
        store.holders = only(asked -> asked.stream().filter(names::contains).collect(Collectors.toSet()));
    }

    /** What the container would give where one feature keeps files. */
    @SuppressWarnings("unchecked")
    private static Instance<FileHolder> only(FileHolder holder) {
        return (Instance<FileHolder>) Proxy.newProxyInstance(FileStoreTest.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> List.of(holder).iterator());
    }

    private static InputStream bytes(String text) { return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)); }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void the_same_bytes_are_kept_once_under_their_own_name() throws IOException {
        var first = store.put(bytes("a lesson"));
        var second = store.put(bytes("a lesson"));
        assertThat(second).isEqualTo(first);
        assertThat(first.size()).isEqualTo(8);
        try (var read = store.open(first.sha256())) {
            assertThat(read.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("a lesson");
        }
        assertThat(files()).hasSize(1);
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
        assertThat(files()).isEmpty();
    }

    @Test
    void a_parcel_that_is_kept_stays_and_one_that_is_not_goes() throws IOException {
        StoredFile kept;
        try (var parcel = store.parcel()) {
            kept = parcel.put(bytes("kept"));
            assertThat(files()).as("the file, and the list of what is under way").hasSize(2);
            parcel.keep();
        }
        assertThat(files()).containsExactly(store.path(kept.sha256()));
        try (var parcel = store.parcel()) {
            parcel.put(bytes("given up"));
            parcel.put(bytes("kept"));
        }
        assertThat(files()).as("what was there before stays").containsExactly(store.path(kept.sha256()));
    }

    @Test
    void a_parcel_takes_nothing_back_that_somebody_else_refers_to_or_put_again() throws IOException {
        StoredFile held;
        StoredFile again;
        try (var parcel = store.parcel()) {
            held = parcel.put(bytes("held"));
            again = parcel.put(bytes("again"));
            parcel.put(bytes("nobody's"));
            holding(held);
            at(Duration.ofSeconds(1));
            store.put(bytes("again"));
        }
        assertThat(files()).containsExactlyInAnyOrder(store.path(held.sha256()), store.path(again.sha256()));
    }

    @Test
    void what_a_killed_process_left_behind_is_swept_up_after_hours() throws IOException {
        var upload = Files.createTempFile(store.staging(), "upload-", ".zip");
        var left = store.parcel();
        var orphan = left.put(bytes("orphan"));
        var held = left.put(bytes("held"));
        holding(held);
        for (var file : List.of(upload, list())) Files.setLastModifiedTime(file, FileTime.from(NOW));
        at(FileStore.ABANDONED);
        store.sweep();
        assertThat(files()).as("it may still be under way").hasSize(4);
        at(FileStore.ABANDONED.plusSeconds(1));
        store.sweep();
        assertThat(files()).containsExactly(store.path(held.sha256()));
        assertThat(store.path(orphan.sha256())).doesNotExist();
    }

    private Path list() throws IOException { return files().stream().filter(file -> file.toString().endsWith(FileStore.LIST)).findFirst().orElseThrow(); }

    @Test
    void a_file_that_was_put_again_a_moment_ago_is_not_released_though_nobody_refers_to_it_yet() throws IOException {
        var file = store.put(bytes("a lesson"));
        at(FileStore.ABANDONED.plusSeconds(1));
        store.put(bytes("a lesson"));
        store.release(Set.of(file.sha256()));
        assertThat(store.path(file.sha256())).exists();
        at(FileStore.ABANDONED.multipliedBy(2).plusSeconds(2));
        store.release(Set.of(file.sha256()));
        assertThat(store.path(file.sha256())).doesNotExist();
    }

    @Test
    void no_name_from_outside_becomes_a_path() {
        assertThatThrownBy(() -> store.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.path("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}

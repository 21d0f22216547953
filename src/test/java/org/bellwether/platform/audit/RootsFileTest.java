package org.bellwether.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootsFileTest {

    private static final Instant MORNING = Instant.parse("2030-01-15T08:00:00Z");

    @TempDir Path folder;

    private static Link link(long seq) { return new Link(seq, String.format("%064x", seq)); }

    @Test
    void it_keeps_one_root_a_day() throws IOException {
        var roots = new RootsFile(folder.resolve("deep/roots.txt"));
        assertThat(roots.read()).isEmpty();
        assertThat(roots.add(Link.NONE, MORNING)).as("nothing is sealed yet").isFalse();
        assertThat(roots.add(link(10), MORNING)).isTrue();
        assertThat(roots.add(link(20), MORNING.plusSeconds(3600))).as("the same day").isFalse();
        assertThat(roots.add(link(30), MORNING.plusSeconds(86_400))).isTrue();
        assertThat(roots.add(link(30), MORNING.plusSeconds(2 * 86_400))).as("nothing was sealed since").isFalse();
        assertThat(roots.read()).isEqualTo(Map.of(10L, link(10).hash(), 30L, link(30).hash()));
    }

    @Test
    void a_line_that_is_no_root_is_named() throws IOException {
        var file = folder.resolve("roots.txt");
        Files.writeString(file, "2030-01-15T08:00:00Z 10 " + link(10).hash() + "\n\n2030-01-16T08:00:00Z eleven 00\n");
        assertThatThrownBy(() -> new RootsFile(file).read()).isInstanceOf(IOException.class).hasMessageContaining("eleven 00").hasMessageContaining("Expected");
    }

    @Test
    void a_root_that_is_added_again_later_does_not_count() throws IOException {
        var file = folder.resolve("roots.txt");
        Files.writeString(file, "2030-01-15T08:00:00Z 10 " + link(10).hash() + "\n2030-01-16T08:00:00Z 10 " + link(11).hash() + "\n");
        assertThat(new RootsFile(file).read()).isEqualTo(Map.of(10L, link(10).hash()));
    }
}

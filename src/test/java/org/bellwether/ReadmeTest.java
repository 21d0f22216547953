package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.config.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises is what there is: its settings, its commands, its features. */
class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(BELLWETHER_[A-Z_]+)` \\| ([^|]+) \\|");
    private static final Pattern BENCH = Pattern.compile("(?m)^\\| `-D(bellwether\\.bench\\.[a-z-]+)` \\| `?([^|`]+)`?[^|]*\\|");
    private static final Pattern FEATURE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    @TempDir Path home;

    private final String readme = read("README.md");
    private final String pom = read("pom.xml");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String text) { return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new)); }

    @Test
    void its_table_has_each_setting_that_the_program_asks_for_and_no_other() {
        var asked = new TreeSet<String>();
        Values.read(name -> {
            asked.add(WrongSetting.environmentName(name));
            return Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null);
        });
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(names(SETTING, readme)).isEqualTo(asked);
    }

    /** Those that the program takes when it is given nothing, as far as the table says them in figures. */
    @Test
    void its_table_has_the_values_that_hold_without_a_setting() {
        var table = new TreeMap<String, String>();
        SETTING.matcher(readme).results().forEach(row -> table.put(row.group(1), row.group(2).replace("`", "").strip()));
        var values = Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null));
        assertThat(table).containsEntry("BELLWETHER_PORT", String.valueOf(values.port())).containsEntry("BELLWETHER_ADDRESS", values.address())
            .containsEntry("BELLWETHER_UPLOAD_MEGABYTES", String.valueOf(values.uploadLimit() >> 20)).containsEntry("BELLWETHER_ARCHIVE_MEGABYTES", String.valueOf(values.archiveLimit() >> 20))
            .containsEntry("BELLWETHER_ARCHIVE_RATIO", String.valueOf(values.archiveRatio()))
            .containsEntry("BELLWETHER_BASE_URL", values.baseUrl().toString().replace("8080", "<port>")).containsEntry("BELLWETHER_CONTENT_URL", values.contentUrl().toString().replace("8080", "<port>"));
        assertThat(pom).contains("<bellwether.port>" + table.get("BELLWETHER_PORT") + "<", "<bellwether.address>" + table.get("BELLWETHER_ADDRESS") + "<", "<bellwether.heap>" + table.get("BELLWETHER_HEAP") + "<");
    }

    @Test
    void the_settings_that_only_maven_reads_in_time_are_checked_by_it() {
        for (var name : names(SETTING, readme).stream().filter(name -> pom.contains("env." + name)).toList()) {
            assertThat(pom).as(name).contains("<regexMessage>" + name + " is \"${" + name.toLowerCase(java.util.Locale.ROOT).replace('_', '.') + "}\". Expected: ");
        }
    }

    @Test
    void it_tells_how_to_run_to_test_and_to_measure() {
        assertThat(readme.lines()).contains("mvn package payara-micro:start", "mvn verify", "mvn -Pbench verify");
        assertThat(pom).contains("<profile><id>bench</id>");
        assertThat(read(".ci/run")).contains("mvn ").contains(" verify");
    }

    @Test
    void its_table_of_the_benchmark_has_each_option_with_its_value() {
        var code = names(Pattern.compile("\"(bellwether\\.bench\\.[a-z-]+)\""), read("src/test/java/org/bellwether/bench/Bench.java"));
        assertThat(names(BENCH, readme)).isEqualTo(code).isEqualTo(names(Pattern.compile("-D(bellwether\\.bench\\.[a-z-]+)="), pom));
        BENCH.matcher(readme).results().filter(row -> !row.group(1).endsWith("clients")).forEach(row -> assertThat(pom).contains("<" + row.group(1) + ">" + row.group(2) + "</"));
    }

    @Test
    void its_map_has_each_feature() throws IOException {
        try (var packages = Files.list(Path.of("src/main/java/org/bellwether"))) {
            var features = packages.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(names(FEATURE, readme.substring(readme.indexOf("## The features")))).isEqualTo(features);
        }
    }

    @Test
    void the_pictures_and_files_that_it_names_are_there() {
        Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme).results().forEach(link -> assertThat(Path.of(link.group(1))).exists());
    }
}

package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bellwether.platform.config.Values;
import org.junit.jupiter.api.Test;

/** The README says what can be set and measured, no more and no less. */
class ReadmeTest {

    private static final Pattern IN_TABLE = Pattern.compile("^\\| `(BELLWETHER_[A-Z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern IN_POM = Pattern.compile("env\\.(BELLWETHER_[A-Z_]+)");
    private static final Pattern OPTION_IN_README = Pattern.compile("^\\| `-D(bellwether\\.bench\\.[a-z-]+)=` \\|", Pattern.MULTILINE);
    private static final Pattern OPTION_IN_POM = Pattern.compile("<(bellwether\\.bench\\.[a-z-]+)>");

    @Test
    void every_setting_stands_in_the_table_and_nothing_else_does() throws IOException {
        var known = asked();
        known.addAll(found(IN_POM, "pom.xml"));
        assertThat(found(IN_TABLE, "README.md")).isEqualTo(known);
    }

    /** The names that a start asks for when nothing is set. */
    private static Set<String> asked() {
        var names = new TreeSet<String>();
        Values.read(name -> {
            names.add(name.toUpperCase(Locale.ROOT).replace('.', '_'));
            return Optional.empty();
        });
        return names;
    }

    @Test
    void the_benchmark_and_its_options_are_explained() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("mvn -Pbench verify");
        assertThat(found(OPTION_IN_README, "README.md")).isEqualTo(found(OPTION_IN_POM, "pom.xml"));
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file))).results().map((MatchResult one) -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}

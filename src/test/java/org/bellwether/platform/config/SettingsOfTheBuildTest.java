package org.bellwether.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** The settings that Maven hands to the server before the application can look at them: Maven checks them as the application does. */
class SettingsOfTheBuildTest {

    @TempDir Path folder;
    private final Map<String, String> shapes = new TreeMap<>();

    @BeforeEach
    void readThePom() throws Exception {
        var rules = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(Path.of("pom.xml"))).getElementsByTagName("requireProperty");
        for (var i = 0; i < rules.getLength(); i++) {
            var rule = (Element) rules.item(i);
            shapes.put(rule.getElementsByTagName("property").item(0).getTextContent(), rule.getElementsByTagName("regex").item(0).getTextContent());
        }
    }

    private boolean taken(String name, String value) {
        try {
            Values.read(asked -> Optional.ofNullable(asked.equals(name) ? value : asked.equals("bellwether.home") ? folder.toString() : null));
            return true;
        } catch (WrongSetting wrong) {
            return false;
        }
    }

    @Test
    void all_three_are_checked() { assertThat(shapes).containsOnlyKeys("bellwether.address", "bellwether.heap", "bellwether.port"); }

    @ParameterizedTest
    @CsvSource({
        "bellwether.port, 1, true", "bellwether.port, 80, true", "bellwether.port, 8080, true", "bellwether.port, 59999, true", "bellwether.port, 65535, true",
        "bellwether.port, 0, false", "bellwether.port, 65536, false", "bellwether.port, 70000, false", "bellwether.port, 123456, false", "bellwether.port, abc, false", "bellwether.port, -1, false",
        "bellwether.address, 127.0.0.1, true", "bellwether.address, 0.0.0.0, true", "bellwether.address, localhost, true", "bellwether.address, ::, true",
        "bellwether.address, 1.2.3.4.5, false", "bellwether.address, 256.0.0.1, false", "bellwether.address, 127.0.0, false", "bellwether.address, 127.0.0.1., false", "bellwether.address, learn.example.com, false",
        "bellwether.heap, 768m, true", "bellwether.heap, 2G, true", "bellwether.heap, lots, false", "bellwether.heap, 768, false", "bellwether.heap, 0m, false", "bellwether.heap, 2gb, false"})
    void both_say_the_same(String name, String value, boolean right) {
        assertThat(value.matches(shapes.get(name))).as("Maven").isEqualTo(right);
        assertThat(taken(name, value)).as("the application").isEqualTo(right);
    }
}

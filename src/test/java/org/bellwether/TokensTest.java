package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour of the look, computed from the file that holds them: whoever changes one hears here whether it can still be read. */
class TokensTest {

    private static final Path ASSETS = Path.of("webapp-assets");
    private static final Path TOKENS = ASSETS.resolve("css/tokens.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*(?:light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\\(|:\\s*(?:white|black|red|green|blue|gr[ae]y|orange|yellow|silver)\\b");

    private static final List<String> WORDS = List.of("text", "text-2", "muted", "link", "primary", "success", "warn", "danger", "info");
    private static final List<String> GROUNDS = List.of("bg", "surface", "raised");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void words_can_be_read_on_every_ground(String theme) {
        for (var word : WORDS) for (var ground : GROUNDS) reads(theme, word, ground, 4.5);
        for (var word : List.of("text", "text-2", "muted")) reads(theme, word, "sunken", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void states_can_be_read_on_their_own_soft_ground(String theme) {
        for (var state : List.of("success", "warn", "danger", "info")) {
            reads(theme, state, state + "-soft", 4.5);
            reads(theme, "text", state + "-soft", 4.5);
            reads(theme, "link", state + "-soft", 4.5);
        }
        for (var word : List.of("text", "text-2", "primary")) reads(theme, word, "primary-soft", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void buttons_can_be_read(String theme) {
        reads(theme, "on-primary", "primary", 4.5);
        reads(theme, "on-primary", "primary-hover", 4.5);
        reads(theme, "on-danger", "danger", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void borders_of_controls_and_the_ring_around_the_focus_can_be_seen(String theme) {
        for (var ground : List.of("bg", "surface", "raised")) {
            reads(theme, "control-border", ground, 3);
            reads(theme, "focus", ground, 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void lines_of_charts_can_be_seen(String theme) {
        for (var series = 1; series <= 5; series++) reads(theme, "series-" + series, "surface", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void numbers_can_be_read_in_every_cell_of_a_heat_map(String theme) {
        for (var low : List.of("step-1", "step-2", "step-3", "step-4", "less-2", "less-1", "even", "more-1", "more-2")) reads(theme, "on-step-low", low, 4.5);
        for (var high : List.of("step-5", "step-6", "less-3", "more-3")) reads(theme, "on-step-high", high, 4.5);
    }

    @Test
    void no_other_file_knows_a_colour() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(ASSETS)) {
            for (var file : files.filter(each -> each.toString().matches(".*/(css|js)/.*\\.(css|js)") && !each.equals(TOKENS)).toList()) {
                var lines = Files.readAllLines(file);
                for (var i = 0; i < lines.size(); i++) if (LITERAL.matcher(withoutComments(lines.get(i))).find()) found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
            }
        }
        assertThat(found).as("colours belong in tokens.css").isEmpty();
    }

    private static String withoutComments(String line) { return line.replaceAll("/\\*.*?\\*/", "").replaceAll("(^|\\s)//.*$", "").replaceAll("[\"'`]#[\\w-]+[\"'`]", ""); }

    private static void reads(String theme, String above, String below, double atLeast) {
        var colours = colours(theme);
        assertThat(colours).containsKeys(above, below);
        assertThat(contrast(colours.get(above), colours.get(below))).as("--%s on --%s, %s", above, below, theme).isGreaterThanOrEqualTo(atLeast);
    }

    private static Map<String, String> colours(String theme) {
        try {
            var colours = new TreeMap<String, String>();
            var found = COLOUR.matcher(Files.readString(TOKENS));
            while (found.find()) colours.put(found.group(1), found.group(4) != null ? found.group(4) : found.group("light".equals(theme) ? 2 : 3));
            return colours;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The contrast ratio of WCAG 2, from 1 to 21. */
    private static double contrast(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) { return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5); }

    private static double linear(String colour, int at) {
        var share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

package org.bellwether.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the design language hold the contrast that WCAG 2.2 AA asks for, in light and in dark. */
class TokensTest {

    private static final Path CSS = Path.of("webapp-assets/css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(?:light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");

    private static Map<String, String[]> tokens() throws IOException {
        var tokens = new HashMap<String, String[]>();
        var found = TOKEN.matcher(Files.readString(CSS.resolve("tokens.css")));
        while (found.find()) tokens.put(found.group(1), found.group(4) != null ? new String[] {found.group(4), found.group(4)} : new String[] {found.group(2), found.group(3)});
        return tokens;
    }

    @ParameterizedTest
    @CsvSource({"text,bg,4.5", "text,surface,4.5", "text,sunken,4.5", "text,raised,4.5", "text-2,bg,4.5", "text-2,surface,4.5", "text-2,sunken,4.5", "muted,bg,4.5", "muted,surface,4.5",
        "muted,sunken,4.5", "muted,raised,4.5", "link,bg,4.5", "link,surface,4.5", "link,sunken,4.5", "on-primary,primary,4.5", "on-primary,primary-hover,4.5", "text,primary-soft,4.5",
        "primary,primary-soft,4.5", "success,success-soft,4.5", "success,surface,4.5", "warn,warn-soft,4.5", "warn,surface,4.5", "danger,danger-soft,4.5", "danger,surface,4.5", "on-danger,danger,4.5",
        "info,info-soft,4.5", "text,info-soft,4.5", "text,warn-soft,4.5", "text,danger-soft,4.5", "text,success-soft,4.5", "control-border,surface,3", "control-border,bg,3", "focus,surface,3", "focus,bg,3",
        "series-1,surface,3", "series-2,surface,3", "series-3,surface,3", "series-4,surface,3", "series-5,surface,2.9", "on-step-low,step-1,4.5", "on-step-low,step-2,4.5", "on-step-low,step-3,4.5",
        "on-step-low,step-4,4.5", "on-step-high,step-5,4.5", "on-step-high,step-6,4.5"})
    void pairs_can_be_read(String front, String back, double least) throws IOException {
        var tokens = tokens();
        for (var scheme = 0; scheme < 2; scheme++) {
            assertThat(contrast(tokens.get(front)[scheme], tokens.get(back)[scheme])).as("%s on %s, %s", front, back, scheme == 0 ? "light" : "dark").isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void no_other_file_knows_a_colour() throws IOException {
        try (Stream<Path> files = Files.walk(CSS)) {
            for (var file : files.filter(path -> path.toString().endsWith(".css") && !path.endsWith("tokens.css")).toList()) {
                var code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(COLOUR.matcher(code).results().map(hit -> code.substring(Math.max(0, hit.start() - 40), hit.end())).toList()).as(file.toString()).isEqualTo(List.of());
            }
        }
    }

    /** WCAG 2.2, definition of contrast ratio. */
    private static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

package org.bellwether.assessment;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: {@code 1 250}, {@code 1,250.5}, {@code 1.250,5}, {@code 12,5}, {@code １２．５}, {@code -3}.
 * The last of two different separators is the decimal one. A single comma or point is the decimal one too, except for a
 * comma before exactly three digits, which English and Chinese readers write between thousands.
 */
final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,10})?");
    private static final Pattern THOUSANDS_CONTINENTAL = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d{1,10}|[+-]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,20},\\d{1,10}");

    private NumberText() { }

    /** The number, or nothing if the text is none. */
    static Optional<BigDecimal> read(String text) {
        if (text == null) return Optional.empty();
        var typed = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-').replaceAll("[\\s\u00A0\u202F'\u2019_]", "").replace("\u3002", ".");
        if (PLAIN.matcher(typed).matches()) return Optional.of(new BigDecimal(typed));
        if (THOUSANDS.matcher(typed).matches()) return Optional.of(new BigDecimal(typed.replace(",", "")));
        if (THOUSANDS_CONTINENTAL.matcher(typed).matches()) return Optional.of(new BigDecimal(typed.replace(".", "").replace(',', '.')));
        if (DECIMAL_COMMA.matcher(typed).matches()) return Optional.of(new BigDecimal(typed.replace(',', '.')));
        return Optional.empty();
    }
}

package org.bellwether.certification;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in the address under which a certificate is verified: 130 random bits as 26 characters of Crockford
 * base 32. Whoever knows it may see what is on the certificate, so it is never derived from anything.
 */
public record VerificationCode(String text) implements Serializable {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 26;
    private static final Pattern WRITTEN = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static VerificationCode fresh() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new VerificationCode(text.toString());
    }

    /** Reads what a person typed: small letters, hyphens and spaces, O for 0 and I or L for 1 are all understood. */
    public static Optional<VerificationCode> read(String typed) {
        if (typed == null || typed.length() > 60) return Optional.empty();
        var text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
        return WRITTEN.matcher(text).matches() ? Optional.of(new VerificationCode(text)) : Optional.empty();
    }

    /** In groups, as people compare it by eye. */
    public String grouped() {
        return text.substring(0, 5) + "-" + text.substring(5, 10) + "-" + text.substring(10, 15) + "-" + text.substring(15, 20) + "-"
            + text.substring(20);
    }

    @Override public String toString() { return text; }
}

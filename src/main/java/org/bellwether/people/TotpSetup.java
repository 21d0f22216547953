package org.bellwether.people;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.nayuki.qrcodegen.QrCode;

/**
 * What an authenticator app needs to be told once.
 *
 * @param secret the secret in base 32, in groups of four, for those who type it
 * @param uri    the same for apps ({@code otpauth://totp/…})
 */
public record TotpSetup(String secret, String uri) implements Serializable {

    private static final String ISSUER = "Bellwether";

    static TotpSetup of(String login, byte[] secret) {
        var text = Totp.base32(secret);
        var uri = "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret=" + text + "&issuer=" + ISSUER
            + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
        return new TotpSetup(text.replaceAll("(.{4})(?=.)", "$1 "), uri);
    }

    /** The side of the square, in its smallest squares, with the margin of four that readers need. */
    public int getSide() { return code().size + 8; }

    /** The dark squares of the code that an app photographs, as the path of an SVG picture. */
    public String getSquares() {
        var code = code();
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) for (var x = 0; x < code.size; x++) if (code.getModule(x, y)) path.append('M').append(x + 4).append(',').append(y + 4).append("h1v1h-1z");
        return path.toString();
    }

    private QrCode code() { return QrCode.encodeText(uri, QrCode.Ecc.MEDIUM); }
}

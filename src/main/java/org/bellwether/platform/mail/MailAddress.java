package org.bellwether.platform.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address that mail can go to, as the HTML standard draws it ("valid e-mail address"): no comment, no quoted part, no
 * second address, nothing that ends a line.
 */
public final class MailAddress {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final int LONGEST = 254;

    private MailAddress() { }

    /** The address as it is put into a mail, its domain in ASCII; empty if it is none. */
    public static Optional<String> of(String text) {
        var address = text == null ? "" : text.strip();
        var at = address.lastIndexOf('@');
        if (at < 1 || !LOCAL.matcher(address.substring(0, at)).matches()) return Optional.empty();
        try {
            var domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            var whole = address.substring(0, at) + "@" + domain;
            return DOMAIN.matcher(domain).matches() && whole.length() <= LONGEST ? Optional.of(whole) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}

package org.bellwether.signin;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import org.bellwether.platform.web.Origins;

/**
 * For whom passkeys are good: our public address as it is configured, and no header of a request.
 *
 * @param id     the host alone (WebAuthn Level 3, 5.1.2: a domain, never an address of digits)
 * @param origin scheme, host and port, as browsers write it
 */
record RelyingParty(String id, String origin) {

    private static final String NAME = "localhost";

    /** Empty where browsers would refuse: without TLS (but for this machine itself), or under an address of digits. */
    static Optional<RelyingParty> of(URI base) {
        var named = base.getHost().toLowerCase(Locale.ROOT);
        if (named.startsWith("[") || named.matches("[0-9.]+")) return Optional.empty();
        var host = IDN.toASCII(named);
        var here = host.equals(NAME) || host.endsWith("." + NAME);
        return Origins.secure(base) || here ? Optional.of(new RelyingParty(host, base.getScheme() + "://" + Origins.authority(base))) : Optional.empty();
    }
}

package org.bellwether.signin;

import java.util.Arrays;
import java.util.Optional;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Secrets;
import org.bellwether.platform.web.Origins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A random word by which a browser is known again while a passkey is asked of it. Strict, for it is needed by our own pages alone. */
@ApplicationScoped
public class BrowserCookie {

    private static final int BYTES = 32;
    private static final String SHAPE = "[A-Za-z0-9_-]{43}";
    private static final long SECONDS = 2 * Ceremony.LIFE.toSeconds();

    @Inject Settings settings;

    /** The word that the browser has; null if none. */
    public String of(HttpServletRequest request) { return kept(request).orElse(null); }

    /** The same; the browser is given one where it has none, and keeps it for a while longer in any case. Several tabs ask at the same time, and must not put out each other's. */
    public String renewed(HttpServletRequest request, HttpServletResponse response) {
        var word = kept(request).orElseGet(() -> Secrets.word(BYTES));
        response.addHeader("Set-Cookie", name() + "=" + word + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + SECONDS + (secure() ? "; Secure" : ""));
        return word;
    }

    private Optional<String> kept(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies()).filter(one -> one.getName().equals(name())).map(Cookie::getValue).filter(word -> word.matches(SHAPE)).findFirst();
    }

    private String name() { return secure() ? "__Host-BWP" : "BWP"; }

    private boolean secure() { return Origins.secure(settings.baseUrl()); }
}

package org.bellwether.signin;

import org.bellwether.platform.config.Settings;
import org.bellwether.platform.web.Origins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** The cookie that binds a sign-in by a provider to the browser that began it. Lax, for it must come along when the provider sends the browser back. */
@ApplicationScoped
public class AttemptCookie {

    private static final int SECONDS = 600;

    @Inject Settings settings;

    void keep(HttpServletResponse response, String sealed) { response.addHeader("Set-Cookie", line(sealed, SECONDS)); }

    void forget(HttpServletResponse response) { response.addHeader("Set-Cookie", line("", 0)); }

    String name() { return secure() ? "__Host-BWO" : "BWO"; }

    /** The whole header, for pages, which know no servlet's answer. */
    public String line(String sealed) { return line(sealed, SECONDS); }

    private String line(String value, int seconds) { return name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + seconds + (secure() ? "; Secure" : ""); }

    private boolean secure() { return Origins.secure(settings.baseUrl()); }
}

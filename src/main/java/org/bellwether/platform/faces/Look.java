package org.bellwether.platform.faces;

import java.util.Locale;

import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How the reader wants the pages: theme and language, kept in cookies so that the first byte is right. Without a cookie
 * the theme follows the device and the language the browser.
 */
@Named("look")
@RequestScoped
public class Look {

    public static final String THEME_COOKIE = "bw-theme";
    public static final String LANGUAGE_COOKIE = "bw-language";

    @Inject HttpServletRequest request;

    /** {@code light}, {@code dark} or {@code system}. */
    public String getTheme() {
        var chosen = cookie(request, THEME_COOKIE);
        return "light".equals(chosen) || "dark".equals(chosen) ? chosen : "system";
    }

    public Locale getLocale() { return localeOf(request); }

    /** The language of whoever sent the request, also where no page is asked for. */
    public static Locale localeOf(HttpServletRequest request) {
        var chosen = cookie(request, LANGUAGE_COOKIE);
        return chosen != null ? Messages.locale(chosen) : Messages.nearest(request.getLocale());
    }

    /** As it stands in the page's {@code lang} attribute. */
    public String getLanguage() { return "zh".equals(getLocale().getLanguage()) ? "zh-Hans" : "en"; }

    private static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return null;
        for (var cookie : request.getCookies()) if (cookie.getName().equals(name)) return cookie.getValue();
        return null;
    }
}

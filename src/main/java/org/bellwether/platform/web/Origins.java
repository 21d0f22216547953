package org.bellwether.platform.web;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;

import org.bellwether.platform.config.Values;

import jakarta.servlet.http.HttpServletRequest;

/** Which of the two origins a request came to. */
public enum Origins {

    APPLICATION, CONTENT, NEITHER;

    private static final String ATTRIBUTE = Origins.class.getName();

    /** The origin that the request's Host header names. */
    public static Origins of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Origins known) return known;
        var origin = of(request.getHeader("Host"), Values.current());
        request.setAttribute(ATTRIBUTE, origin);
        return origin;
    }

    static Origins of(String host, Values settings) {
        if (host == null) return NEITHER;
        var named = host.strip().toLowerCase(Locale.ROOT);
        if (named.equals(authority(settings.baseUrl()))) return APPLICATION;
        if (named.equals(authority(settings.contentUrl()))) return CONTENT;
        return NEITHER;
    }

    /** Host and port as browsers send them: no port where it is the scheme's own. */
    public static String authority(URI origin) {
        var host = IDN.toASCII(origin.getHost().toLowerCase(Locale.ROOT));
        return port(origin) == usualPort(origin) ? host : host + ":" + origin.getPort();
    }

    /** Whether browsers reach the origin by TLS, so that its cookies can be kept to it. */
    public static boolean secure(URI origin) { return "https".equals(origin.getScheme()); }

    static int port(URI origin) { return origin.getPort() < 0 ? usualPort(origin) : origin.getPort(); }

    private static int usualPort(URI origin) { return secure(origin) ? 443 : 80; }
}

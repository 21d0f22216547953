package org.bellwether.platform.web;

import org.bellwether.platform.config.Values;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Names the cookie of the container's session. Where the application is reached by TLS it gets the prefix with which
 * browsers take it from this host alone and over TLS alone; over plain HTTP they would not take it under that name at all,
 * which is why this is no line of a descriptor.
 */
public class SessionCookie implements ServletContextListener {

    private static final String NAME = "__Host-BWS";

    @Override
    public void contextInitialized(ServletContextEvent start) {
        if (!Origins.secure(Values.current().baseUrl())) return;
        var cookie = start.getServletContext().getSessionCookieConfig();
        cookie.setName(NAME);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
    }
}

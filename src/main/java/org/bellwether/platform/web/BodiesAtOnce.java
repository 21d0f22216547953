package org.bellwether.platform.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets one address send only so many bodies at the same time. A body is read by a thread of the server, of which there are
 * two hundred: whoever sent that many, a byte now and then, would keep them all. What is turned away may come again.
 */
public class BodiesAtOnce implements Filter {

    /** For one address; behind it may be a whole site, whose bodies take milliseconds each. */
    static final int MOST = 50;
    private static final int TOO_MANY = 429;

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getContentLengthLong() == 0 || ((HttpServletRequest) request).getMethod().matches("GET|HEAD|OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        var address = ClientAddress.counted(ClientAddress.of((HttpServletRequest) request));
        try {
            if (underWay.merge(address, 1, Integer::sum) <= MOST) chain.doFilter(request, response);
            else turnAway((HttpServletResponse) response);
        } finally {
            underWay.computeIfPresent(address, (one, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static void turnAway(HttpServletResponse response) {
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", "5");
        response.setHeader("Connection", "close");
        response.setContentLength(0);
    }
}

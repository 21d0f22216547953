package org.bellwether.platform.web;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Gives an error page the status that it is about: a refusal comes as an exception, which the container would call a 500.
 * And its type: where no page was found, the container has taken the one of the missing file's name.
 */
public class ErrorStatus implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var page = ((HttpServletRequest) request).getServletPath();
        if (page.endsWith("/403.xhtml")) ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_FORBIDDEN);
        if (page.endsWith("/404.xhtml")) ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html;charset=UTF-8");
        chain.doFilter(request, response);
    }
}

package org.bellwether.platform.web;

import java.io.IOException;
import java.util.Map;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.primefaces.csp.CspException;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** What a page refuses is an answer and no failure: it gets its status here, before the container takes it for one and writes it to the log as severe. */
public class PageRefusals implements Filter {

    private static final Map<Class<? extends Exception>, Integer> ANSWERS = Map.of(
        NotFound.class, HttpServletResponse.SC_NOT_FOUND,
        Forbidden.class, HttpServletResponse.SC_FORBIDDEN,
        EJBAccessException.class, HttpServletResponse.SC_FORBIDDEN,
        ViewExpiredException.class, HttpServletResponse.SC_CONFLICT,
        CspException.class, HttpServletResponse.SC_CONFLICT);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var answer = answer(failure);
            if (answer == null || response.isCommitted()) throw failure;
            response.resetBuffer();
            ((HttpServletResponse) response).sendError(answer);
        }
    }

    private static Integer answer(Throwable failure) {
        for (var reason = failure; reason != null; reason = reason.getCause()) {
            var answer = ANSWERS.get(reason.getClass());
            if (answer != null) return answer;
        }
        return null;
    }
}

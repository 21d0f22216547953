package org.bellwether.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

import org.bellwether.people.HalfWay;
import org.bellwether.people.Sessions;
import org.bellwether.people.VouchedPeople;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.web.Incidents;
import org.bellwether.platform.web.LocalPath;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where the browser leaves for a provider, and where it comes back. Whatever goes wrong is told in one way. */
@WebServlet({SingleSignOnServlet.START, "/single-sign-on/return/*"})
public class SingleSignOnServlet extends HttpServlet {

    static final String START = "/single-sign-on/start";
    private static final int LONGEST = 4_000;

    @Inject SingleSignOn signOn;
    @Inject AttemptCookie cookie;
    @Inject VouchedPeople people;
    @Inject Sessions sessions;
    @Inject Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (!people.open(request.getRemoteAddr())) throw new Untrusted("this network address has tried too often");
            if (START.equals(request.getServletPath())) start(request, response);
            else back(request, response);
        } catch (Untrusted | Refusal no) {
            people.refused(null, request.getRemoteAddr());
            cookie.forget(response);
            response.sendRedirect("/signin/refused.xhtml?reference=" + Incidents.refused(request, "single sign-on: " + no.getMessage()));
        }
    }

    private void start(HttpServletRequest request, HttpServletResponse response) throws IOException, Untrusted {
        var begun = signOn.begin(provider(request.getParameter("provider")), request.getParameter("from"));
        cookie.keep(response, begun.cookie());
        response.sendRedirect(begun.address());
    }

    private void back(HttpServletRequest request, HttpServletResponse response) throws IOException, Untrusted {
        var path = request.getPathInfo();
        var answer = new SingleSignOn.Answer(provider(path == null ? null : path.substring(1)), one(request, "state"), one(request, "code"), one(request, "iss"), one(request, "error"));
        var meant = signOn.finish(answer, kept(request).orElse(null));
        cookie.forget(response);
        if (meant.linked()) {
            response.sendRedirect(LocalPath.of(meant.from()));
        } else if (people.vouched(meant.person())) {
            HalfWay.begin(request.getSession(), meant.person(), clock.instant());
            response.sendRedirect("/sign-in.xhtml?from=" + java.net.URLEncoder.encode(meant.from(), java.nio.charset.StandardCharsets.UTF_8));
        } else {
            sessions.begin(request, response, meant.person());
            response.sendRedirect(meant.from().startsWith("/sign-") ? "/" : LocalPath.of(meant.from()));
        }
    }

    private Optional<String> kept(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies()).filter(one -> one.getName().equals(cookie.name())).map(Cookie::getValue).findFirst();
    }

    private static ProviderId provider(String text) throws Untrusted {
        try {
            return ProviderId.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Untrusted("no provider is named", none);
        }
    }

    /** A parameter that comes once, and is not endless; null if it does not come. */
    private static String one(HttpServletRequest request, String name) throws Untrusted {
        var values = request.getParameterValues(name);
        if (values != null && (values.length > 1 || values[0].length() > LONGEST)) throw new Untrusted("the answer's " + name + " comes twice, or is endless");
        return values == null || values[0].isEmpty() ? null : values[0];
    }
}

package org.bellwether.platform.web;

import java.io.IOException;
import java.util.Set;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.faces.Look;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Keeps which theme and language the reader chose, and leads back to the page where that was done. */
@WebServlet("/look")
public class LookServlet extends HttpServlet {

    private static final Set<String> THEMES = Set.of("light", "dark", "system");
    private static final Set<String> LANGUAGES = Set.of("en", "zh-CN");
    private static final int YEAR = 31_536_000;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        keep(response, Look.THEME_COOKIE, request.getParameter("theme"), THEMES);
        keep(response, Look.LANGUAGE_COOKIE, request.getParameter("language"), LANGUAGES);
        response.sendRedirect(back(request.getHeader("Referer")));
    }

    private static void keep(HttpServletResponse response, String cookie, String chosen, Set<String> possible) {
        if (chosen == null || !possible.contains(chosen)) return;
        var secure = Origins.secure(Values.current().baseUrl()) ? "; Secure" : "";
        response.addHeader("Set-Cookie", cookie + "=" + chosen + "; Path=/; Max-Age=" + YEAR + "; SameSite=Lax; HttpOnly" + secure);
    }

    private static String back(String referer) {
        var base = Values.current().baseUrl().toString();
        if (referer == null || !referer.startsWith(base + "/")) return "/";
        return LocalPath.of(referer.substring(base.length()));
    }
}

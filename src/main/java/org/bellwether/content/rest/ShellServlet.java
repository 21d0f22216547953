package org.bellwether.content.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.web.Origins;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves the page that holds the run-time, and its modules, on the content origin: {@code /_shim/player.html}. */
@WebServlet("/_shim/*")
public class ShellServlet extends HttpServlet {

    private static final Pattern MODULE = Pattern.compile("/[a-z0-9-]{1,40}\\.(?:js|css)");
    private static final String FOLDER = "/resources/bellwether/shim";

    /** Whatever led here: under the application's own name nothing that was uploaded is served. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (Origins.of(request) == Origins.CONTENT) super.service(request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContentHeaders.forShell(response);
        response.setHeader("Cache-Control", "no-cache");
        var path = request.getPathInfo();
        if ("/player.html".equals(path)) page(response);
        else if (path != null && MODULE.matcher(path).matches()) module(path, response);
        else response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    private void page(HttpServletResponse response) throws IOException {
        try (var in = getServletContext().getResourceAsStream(FOLDER + "/player.html")) {
            var page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{application}}", Values.current().baseUrl().toString());
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void module(String path, HttpServletResponse response) throws IOException {
        try (var in = getServletContext().getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(path.endsWith(".css") ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8");
            in.transferTo(response.getOutputStream());
        }
    }
}

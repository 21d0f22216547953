package org.bellwether.certification;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The short address that a certificate carries: {@code /verify/<code>}. */
@WebServlet("/verify/*")
public class VerifyServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        request.getRequestDispatcher("/certification/verify.xhtml?code=" + URLEncoder.encode(path, StandardCharsets.UTF_8)).forward(request, response);
    }
}

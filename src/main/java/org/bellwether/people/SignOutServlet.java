package org.bellwether.people;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session on a POST of the sign-out button. A GET only leads home, so that no link can sign anyone out. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.end(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.sendRedirect("/sign-in.xhtml");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException { response.sendRedirect("/"); }
}

package org.bellwether.desk.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bellwether.platform.security.Role;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads everyone to where their day begins. */
@WebServlet("")
public class HomeServlet extends HttpServlet {

    private static final Map<String, String> FIRST = new LinkedHashMap<>();

    static {
        FIRST.put(Role.CIO, "/desk/today.xhtml");
        FIRST.put(Role.EXECUTIVE, "/desk/today.xhtml");
        FIRST.put(Role.TRAINER, "/course/courses.xhtml");
        FIRST.put(Role.ADMINISTRATOR, "/people/people.xhtml");
        FIRST.put(Role.MANAGER, "/desk/team.xhtml");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(FIRST.entrySet().stream().filter(first -> request.isUserInRole(first.getKey())).map(Map.Entry::getValue).findFirst().orElse("/learning/my.xhtml"));
    }
}

package org.bellwether.support.probe;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import org.bellwether.platform.security.Rights;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;

/**
 * Put into the application by a test, and into nothing else: calls every method of every service that asks for a role, in
 * the name of whoever asks, with arguments that mean nothing, and undoes what came of it. Tells of each whether the
 * container let the call through.
 */
@WebServlet("/rights-probe")
public class RightsProbe extends HttpServlet {

    private static final String ROOT = "org.bellwether.";

    @Resource UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        for (var right : Rights.read().services()) {
            if (!right.roles().contains(Rights.ANYONE)) response.getWriter().println(right.what() + "=" + outcome(right.what()));
        }
    }

    private String outcome(String what) {
        try {
            var type = Class.forName(ROOT + what.substring(0, what.lastIndexOf('.')));
            var service = InitialContext.<Object>doLookup("java:module/" + type.getSimpleName());
            var refused = true;
            for (var method : type.getDeclaredMethods()) if (named(method, what)) refused &= refused(service, method);
            return refused ? "refused" : "let through";
        } catch (ReflectiveOperationException | NamingException e) {
            return e.toString();
        }
    }

    private static boolean named(Method method, String what) {
        return method.getName().equals(what.substring(what.lastIndexOf('.') + 1)) && Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic();
    }

    private boolean refused(Object service, Method method) {
        try {
            transaction.begin();
            try {
                service.getClass().getMethod(method.getName(), method.getParameterTypes()).invoke(service, Arrays.stream(method.getParameterTypes()).map(RightsProbe::nothing).toArray());
                return false;
            } catch (InvocationTargetException e) {
                return accessRefused(e.getCause());
            } finally {
                transaction.rollback();
            }
        } catch (Exception e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    private static boolean accessRefused(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) if (cause instanceof EJBAccessException) return true;
        return false;
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        if (type == long.class) return 0L;
        return null;
    }
}

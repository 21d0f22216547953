package org.bellwether.platform.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

import org.eclipse.microprofile.metrics.Counter;

/**
 * Counts the statements that the application sends to its database; a batch counts once. Static, because the connection
 * pool makes its connections without CDI. What is sent before the application has begun, the migrations above all, is not
 * counted.
 */
final class StatementMeter {

    private static volatile Counter counter;

    private StatementMeter() { }

    static void countInto(Counter into) { counter = into; }

    static Connection watch(Connection connection) { return watch(Connection.class, connection); }

    private static <T> T watch(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(StatementMeter.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) sent();
            try {
                return watched(method.invoke(target, arguments), method.getReturnType());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static Object watched(Object result, Class<?> type) {
        if (type == PreparedStatement.class) return watch(PreparedStatement.class, (PreparedStatement) result);
        if (type == CallableStatement.class) return watch(CallableStatement.class, (CallableStatement) result);
        return type == Statement.class ? watch(Statement.class, (Statement) result) : result;
    }

    private static void sent() {
        var into = counter;
        if (into != null) into.inc();
    }
}

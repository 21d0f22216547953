package org.bellwether.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** Counts the statements that are executed through a data source. A batch counts once. */
final class StatementCount {

    private static final AtomicInteger SENT = new AtomicInteger();

    private StatementCount() { }

    static int sent() { return SENT.get(); }

    static DataSource counting(DataSource source) { return watch(DataSource.class, source); }

    @SuppressWarnings("unchecked")
    private static <T> T watch(Class<T> type, T target) {
        return (T) Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) SENT.incrementAndGet();
            try {
                var result = method.invoke(target, arguments);
                if (result instanceof Connection connection) return watch(Connection.class, connection);
                if (result instanceof java.sql.CallableStatement statement) return watch(java.sql.CallableStatement.class, statement);
                if (result instanceof java.sql.PreparedStatement statement) return watch(java.sql.PreparedStatement.class, statement);
                if (result instanceof Statement statement && method.getName().equals("createStatement")) return watch(Statement.class, statement);
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}

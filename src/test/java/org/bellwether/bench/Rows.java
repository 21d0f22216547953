package org.bellwether.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.id.Id;

/** Rows for one table, sent in batches; and the few other things that the makers of data need of JDBC. */
final class Rows implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final PreparedStatement statement;
    private Rows parent;
    private int waiting;

    private Rows(PreparedStatement statement) { this.statement = statement; }

    /** @param columns separated by commas; the values come in their order */
    static Rows of(Connection connection, String table, String columns) throws SQLException {
        return new Rows(connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + "?, ".repeat(columns.split(",").length - 1) + "?)"));
    }

    void add(Object... values) throws SQLException {
        fill(statement, values);
        statement.addBatch();
        if (++waiting == BATCH) send();
    }

    /** These rows refer to those: whenever some of these are sent, all of those are sent before. */
    Rows behind(Rows others) {
        parent = others;
        return this;
    }

    private void send() throws SQLException {
        if (parent != null) parent.send();
        if (waiting > 0) statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        if (statement.isClosed()) return;
        send();
        statement.close();
    }

    interface Reader<T> { T read(ResultSet row) throws SQLException; }

    static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (var rows = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (rows.next()) list.add(reader.read(rows));
                return list;
            }
        }
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    /**
     * Writes the rows of a table again under other keys.
     *
     * @param changed columns that get other values, separated by commas; the first values are theirs
     * @param same    columns that are taken over
     * @param where   which rows; the last values are for its marks
     */
    static void copy(Connection connection, String table, String changed, String same, String where, Object... values) throws SQLException {
        var marks = "?, ".repeat(changed.split(",").length);
        run(connection, "insert into " + table + " (" + changed + ", " + same + ") select " + marks + same + " from " + table + " where " + where, values);
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) statement.setObject(place + 1, plain(values[place]));
    }

    private static Object plain(Object value) {
        if (value instanceof Id id) return id.value();
        return value instanceof Instant instant ? LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC) : value;
    }
}

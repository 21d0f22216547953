package org.bellwether.platform.persistence;

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

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/**
 * Statements on tables of many rows, within the transaction of the entity manager. Usage and members come in tens of thousands of
 * lines: as entities each would cost a statement and a place in memory.
 */
public final class Sql {

    /** Rows per statement: more gain little and make the statement long. */
    private static final int ROWS = 200;

    /** Makes something of the row that the cursor stands on. */
    public interface Reader<T> { T read(ResultSet row) throws SQLException; }

    private Sql() { }

    public static <T> List<T> list(EntityManager entities, String sql, Reader<T> reader, Object... arguments) {
        entities.flush();
        try (var statement = prepared(entities, sql, arguments); var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) list.add(reader.read(rows));
            return list;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** How many rows were changed. */
    public static int run(EntityManager entities, String sql, Object... arguments) {
        entities.flush();
        try (var statement = prepared(entities, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Writes many rows with few statements.
     *
     * @param into what stands before {@code values}
     * @param tail what stands behind the rows; may be empty
     */
    public static void insert(EntityManager entities, String into, String tail, List<Object[]> rows) {
        entities.flush();
        for (int from = 0; from < rows.size(); from += ROWS) {
            var some = rows.subList(from, Math.min(from + ROWS, rows.size()));
            var marks = "(" + "?, ".repeat(some.get(0).length - 1) + "?)";
            var all = some.stream().flatMap(java.util.Arrays::stream).toArray();
            run(entities, into + " values " + (marks + ", ").repeat(some.size() - 1) + marks + " " + tail, all);
        }
    }

    private static PreparedStatement prepared(EntityManager entities, String sql, Object... arguments) throws SQLException {
        var statement = entities.unwrap(Connection.class).prepareStatement(sql);
        for (int place = 0; place < arguments.length; place++) statement.setObject(place + 1, plain(arguments[place]));
        return statement;
    }

    private static Object plain(Object argument) {
        if (argument instanceof Id id) return id.value();
        if (argument instanceof Instant instant) return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        return argument instanceof Enum<?> constant ? constant.name() : argument;
    }
}

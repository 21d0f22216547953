package org.bellwether.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import javax.sql.DataSource;

/**
 * What must hold of the data whatever happened to the process: every reference leads somewhere. The database promises it,
 * but an embedded database that was killed in the middle of a write has been seen to break its promise.
 */
public final class Invariants {

    private static final String REFERENCES = """
        select k.table_name, k.constraint_name, k.column_name, p.table_name, p.column_name
        from information_schema.referential_constraints r
        join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
        join information_schema.key_column_usage p on p.constraint_schema = r.unique_constraint_schema
            and p.constraint_name = r.unique_constraint_name and p.ordinal_position = k.position_in_unique_constraint
        order by k.table_name, k.constraint_name, k.ordinal_position
        """;

    private Invariants() { }

    /** One sentence for each reference that leads nowhere; empty if all is well. Works on H2. */
    public static List<String> broken(DataSource source) throws SQLException {
        var broken = new ArrayList<String>();
        try (var connection = source.getConnection()) {
            for (var reference : references(connection)) {
                var orphans = orphans(connection, reference);
                if (orphans > 0) broken.add(orphans + " rows of " + reference.table() + " refer to rows of " + reference.parent() + " that do not exist (" + reference.name() + ")");
            }
        }
        return broken;
    }

    private static long orphans(Connection connection, Reference reference) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(reference.query())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Reference> references(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, Reference>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                var table = rows.getString(1);
                var name = rows.getString(2);
                var parent = rows.getString(4);
                found.computeIfAbsent(table + "." + name, key -> new Reference(name, table, parent, new ArrayList<>())).columns().add(new String[] {rows.getString(3), rows.getString(5)});
            }
        }
        return List.copyOf(found.values());
    }

    /** A foreign key: pairs of a column and the one it refers to. */
    private record Reference(String name, String table, String parent, List<String[]> columns) {
        String query() {
            var given = new StringBuilder();
            var equal = new StringBuilder();
            for (var pair : columns) {
                given.append(" and c.").append(pair[0]).append(" is not null");
                equal.append(" and p.").append(pair[1]).append(" = c.").append(pair[0]);
            }
            return "select count(*) from " + table + " c where 1 = 1" + given + " and not exists (select 1 from " + parent + " p where 1 = 1" + equal + ")";
        }
    }
}

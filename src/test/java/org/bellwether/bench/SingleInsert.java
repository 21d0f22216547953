package org.bellwether.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/** The least that keeping something can cost: one row, one transaction, acknowledged when it is on the disk. */
final class SingleInsert implements AutoCloseable {

    private static final String TEXT = "what a learner did, as it might be kept ".repeat(4);

    private final Connection connection;
    private final PreparedStatement insert;
    private long id;

    SingleInsert(DataSource source) throws SQLException {
        connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists single (id bigint not null primary key, words varchar(400) not null)");
            statement.execute("delete from single");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("insert into single (id, words) values (?, ?)");
    }

    void once() throws SQLException {
        insert.setLong(1, ++id);
        insert.setString(2, TEXT);
        insert.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}

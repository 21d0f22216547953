package org.bellwether.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SerialWritersIT {

    private static SerialWriters database() throws SQLException {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + Databases.H2_OPTIONS);
        source.setUser("sa");
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table note (id int primary key)");
        }
        return new SerialWriters(source);
    }

    @Test
    void a_second_writer_waits_for_the_first_to_end_and_readers_do_not() throws Exception {
        var source = database();
        try (var first = source.getConnection(); var reader = source.getConnection()) {
            first.setAutoCommit(false);
            try (var insert = first.prepareStatement("insert into note values (1)")) {
                insert.executeUpdate();
            }
            var begun = new CountDownLatch(1);
            var second = CompletableFuture.supplyAsync(() -> write(source, begun));
            begun.await(10, TimeUnit.SECONDS);
            try (var select = reader.prepareStatement("select count(*) from note"); var rows = select.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            assertThat(second).isNotDone();
            first.commit();
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private static int write(SerialWriters source, CountDownLatch begun) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            begun.countDown();
            try (var insert = connection.prepareStatement("insert into note values (2)")) {
                var count = insert.executeUpdate();
                connection.commit();
                return count;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_rollback_and_a_close_hand_the_pen_on() throws Exception {
        var source = database();
        for (var round = 0; round < 3; round++) {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                try (var insert = connection.prepareStatement("insert into note values (7)")) {
                    insert.executeUpdate();
                }
                if (round == 0) connection.rollback();
            }
        }
    }
}

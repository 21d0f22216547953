package org.bellwether.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    private final JdbcDataSource source = new JdbcDataSource();

    @BeforeEach
    void twoReferences() throws SQLException {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + Databases.H2_OPTIONS);
        source.setUser("sa");
        run("create table parent (id bigint, part bigint, primary key (id, part))");
        run("create table child (id bigint primary key, parent_id bigint, part bigint, constraint child_parent_fk foreign key (parent_id, part) references parent (id, part))");
        run("create table toy (id bigint primary key, child_id bigint, constraint toy_child_fk foreign key (child_id) references child (id))");
        run("insert into parent values (1, 1)");
        run("insert into child values (10, 1, 1), (11, null, 1), (12, null, null)");
        run("insert into toy values (20, 10), (21, 12), (22, null)");
    }

    private void run(String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whole_data_breaks_nothing() throws SQLException { assertThat(Invariants.broken(source)).isEmpty(); }

    @Test
    void every_reference_that_leads_nowhere_is_found() throws SQLException {
        run("set referential_integrity false");
        run("update parent set part = 2");
        run("delete from child where id = 12");
        assertThat(Invariants.broken(source)).containsExactly(
            "1 rows of child refer to rows of parent that do not exist (child_parent_fk)",
            "1 rows of toy refer to rows of child that do not exist (toy_child_fk)");
    }
}

package org.bellwether.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

import org.bellwether.platform.persistence.Migrations.SchemaProblem;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {

    @TempDir Path folder;
    private final JdbcDataSource source = new JdbcDataSource();

    @BeforeEach
    void emptyDatabase() {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + Databases.H2_OPTIONS);
        source.setUser("sa");
    }

    private void migration(String name, String sql) throws Exception { Files.writeString(folder.resolve(name), sql); }

    private void migrate() { Migrations.run(source, "filesystem:" + folder); }

    private void run(String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_schema_from_a_newer_program_is_refused_and_left_alone() throws Exception {
        migration("V0001__a_first.sql", "create table first (id bigint primary key);");
        migration("V0002__a_second.sql", "create table later (id bigint primary key);");
        migrate();
        Files.delete(folder.resolve("V0002__a_second.sql"));
        assertThatThrownBy(this::migrate).isInstanceOf(SchemaProblem.class).hasMessageContaining("newer than this program").hasMessageContaining("0002");
        run("select * from later");
    }

    @Test
    void a_migration_that_fails_is_told_and_what_was_there_stays() throws Exception {
        migration("V0001__a_first.sql", "create table first (id bigint primary key);");
        migrate();
        run("insert into first (id) values (42)");
        migration("V0002__a_broken.sql", "create table later (id bigint primary key); alter table nowhere add column x int;");
        assertThatThrownBy(this::migrate).isInstanceOf(SchemaProblem.class).hasMessageContaining("V0002__a_broken.sql");
        run("select 1 / count(*) from first where id = 42");
        assertThatThrownBy(this::migrate).isInstanceOf(SchemaProblem.class);
    }

    @Test
    void it_runs_again_without_doing_anything() throws Exception {
        migration("V0001__a_first.sql", "create table first (id bigint primary key);");
        migrate();
        migrate();
    }

    @Test
    void a_reference_that_leads_nowhere_is_found() throws Exception {
        run("create table parent (id bigint primary key)");
        run("create table child (id bigint primary key, parent_id bigint, constraint child_parent_fk foreign key (parent_id) references parent (id))");
        run("insert into parent values (1)");
        run("insert into child values (10, 1), (11, null)");
        assertThat(Invariants.broken(source)).isEmpty();
        run("set referential_integrity false");
        run("delete from parent");
        assertThat(Invariants.broken(source)).singleElement().asString().startsWith("1 rows of child refer to rows of parent").contains("child_parent_fk");
    }
}

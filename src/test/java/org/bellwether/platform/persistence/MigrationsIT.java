package org.bellwether.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.bellwether.platform.persistence.Migrations.SchemaProblem;
import org.bellwether.support.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {

    @TempDir Path folder;
    private final DataSource source = Database.blank();

    private void migration(String name, String sql) throws Exception { Files.writeString(folder.resolve(name), sql); }

    private void migrate() { Migrations.run(source, "filesystem:" + folder); }

    private void run(String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void a_schema_from_a_newer_program_is_refused_and_left_alone() throws Exception {
        migration("V0001__a_first.sql", "create table first (id bigint primary key);");
        migration("V0002__a_second.sql", "create table later (id bigint primary key);");
        migrate();
        Files.delete(folder.resolve("V0002__a_second.sql"));
        assertThatThrownBy(this::migrate).isInstanceOf(SchemaProblem.class).hasMessageContaining("newer than this program").hasMessageContaining("0002");
        assertThat(number("select count(*) from later")).isZero();
    }

    @Test
    void a_migration_that_fails_is_told_and_what_was_there_stays() throws Exception {
        migration("V0001__a_first.sql", "create table first (id bigint primary key);");
        migrate();
        run("insert into first (id) values (42)");
        migration("V0002__a_broken.sql", "insert into first (id) values (43); create table later (id bigint primary key); alter table nowhere add column x int;");
        assertThatThrownBy(this::migrate).isInstanceOf(SchemaProblem.class).hasMessageContaining("A migration of the database failed").hasMessageContaining("V0002__a_broken.sql").hasMessageContaining("nowhere");
        assertThat(number("select count(*) from first where id = 42")).isEqualTo(1);
    }

    @Test
    void a_schema_that_a_failed_migration_left_is_refused_with_what_to_do() throws Exception {
        migration("V0001__a_first.sql", "create table first (id bigint primary key);");
        migration("V0002__a_broken.sql", "alter table nowhere add column x int;");
        assertThatThrownBy(this::migrate).isInstanceOf(SchemaProblem.class);
        migration("V0002__a_broken.sql", "create table later (id bigint primary key);");
        assertThatThrownBy(this::migrate).isInstanceOf(SchemaProblem.class)
            .hasMessage("Migration 0002 (a broken) failed at an earlier start. Restore the backup taken before it, or repair the schema and delete its row from flyway_schema_history.");
        run("delete from flyway_schema_history where version = '0002'");
        migrate();
        assertThat(number("select count(*) from later")).isZero();
    }

    @Test
    void it_runs_again_without_doing_anything() throws Exception {
        migration("V0001__a_first.sql", "create table first (id bigint primary key);");
        migrate();
        run("insert into first (id) values (42)");
        migrate();
        assertThat(number("select count(*) from first")).isEqualTo(1);
    }
}

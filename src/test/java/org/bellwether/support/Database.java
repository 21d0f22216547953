package org.bellwether.support;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

/**
 * An empty database with the real migrations and the application's own persistence unit, for each test.
 * {@code @RegisterExtension final Database database = new Database();}
 */
public class Database implements BeforeEachCallback, AfterEachCallback {

    private static EntityManagerFactory factory;

    private EntityManager entities;

    @Override
    public void beforeEach(ExtensionContext context) {
        TestDatabase.get().empty();
        entities = factory().createEntityManager();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
        entities.close();
    }

    /** Another database of the same kind that nothing was done to yet. */
    public static javax.sql.DataSource blank() { return TestDatabase.get().blank(); }

    /** The same database for another thread; what it does is rolled back unless it ends its transactions. */
    public Database beside() {
        var beside = new Database();
        beside.entities = factory().createEntityManager();
        return beside;
    }

    public EntityManager entities() { return entities; }

    public boolean isMariaDb() { return TestDatabase.get().isMariaDb(); }

    public javax.sql.DataSource source() { return TestDatabase.get().source(); }

    /** Does the work in one transaction, as the container would for one call of a service; what it throws rolls back. */
    public <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            var result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            entities.clear();
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** How many statements the work sends to the database, in a transaction of its own. */
    public int statementsOf(Runnable work) {
        var before = StatementCount.sent();
        inTransaction(work);
        return StatementCount.sent() - before;
    }

    /** Runs SQL past the application. */
    public void run(String sql) {
        try (var connection = source().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The one number that the query gives. */
    public long number(String sql) {
        try (var connection = source().getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The numbers in the first column of the answer. */
    public java.util.List<Long> numbers(String sql) {
        try (var connection = source().getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var numbers = new java.util.ArrayList<Long>();
            while (rows.next()) numbers.add(rows.getLong(1));
            return numbers;
        } catch (java.sql.SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static synchronized EntityManagerFactory factory() {
        if (factory == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.jtaDataSource", "");
            settings.put("jakarta.persistence.nonJtaDataSource", StatementCount.counting(TestDatabase.get().source()));
            settings.put("eclipselink.weaving", "false");
            factory = Persistence.createEntityManagerFactory("bellwether", settings);
        }
        return factory;
    }
}

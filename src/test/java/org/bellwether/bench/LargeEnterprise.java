package org.bellwether.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

/**
 * Makes a large enterprise of the demo organisation: the same departments with many more teams, the same three courses and
 * copies of them under other names, everybody enrolled on all, months of results, attempts, awards, usage and surveys. The same
 * numbers give the same enterprise, but for its identifiers. What pages read is there in full; what no page
 * reads (single answers of copied quizzes, sealed answers of surveys) is left out.
 */
public final class LargeEnterprise {

    /** Somebody who works there. @param diligence from 0 to 1 */
    record Worker(long id, long unit, Long department, double diligence) { }

    private LargeEnterprise() { }

    /**
     * @param people  how many there are to be in all
     * @param courses how many there are to be in all, three at least
     */
    public static void grow(DataSource source, int people, int courses) throws SQLException {
        var today = LocalDate.now();
        var now = Instant.now();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            new GrownPeople(connection, new Random(1)).grow(people);
            var made = new GrownCourses(connection, now).grow(courses);
            connection.commit();
            var workers = workers(connection);
            new GrownLearning(connection, new Random(2), today).grow(workers, made);
            connection.commit();
            new GrownCertificates(connection, new Random(3), today).grow();
            new GrownSurveys(connection, new Random(4)).grow();
            new GrownProgramme(connection).grow(Math.max(1, people / 2_000));
            connection.commit();
            new GrownUsage(connection, new Random(5), today).grow(workers);
            connection.commit();
        }
    }

    private static List<Worker> workers(Connection connection) throws SQLException {
        var random = new Random(6);
        return Rows.list(connection, """
            select p.id, p.unit_id, u.department_id from person p join org_unit u on u.id = p.unit_id where p.status = 'ACTIVE' order by p.login""",
            row -> new Worker(row.getLong(1), row.getLong(2), row.getObject(3) == null ? null : row.getLong(3), Math.min(0.98, Math.max(0.05, 0.6 + 0.22 * random.nextGaussian()))));
    }
}

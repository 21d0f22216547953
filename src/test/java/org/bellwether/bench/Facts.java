package org.bellwether.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.bellwether.certification.AwardId;
import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.security.PasswordHash;

/**
 * What the benchmark has to know of the data, read from the database before it starts.
 *
 * @param logins    people of all departments, with courses
 * @param seats     learners in the middle of a package
 * @param units     some of them
 * @param leader    heads a team, and nothing above it
 * @param unprinted awards whose certificate nobody has asked for yet
 */
record Facts(long people, long courses, long enrolments, long usageLines, List<String> logins, List<Seat> seats, List<OrgUnitId> units, String leader, List<AwardId> unprinted) {

    /** Everybody's, in the benchmark. */
    static final String PASSWORD = "bench mark sign in 7";

    private static final int MOST = 2_000;

    /** Somebody in the middle of a package. */
    record Seat(String login, EnrolmentId enrolment, LessonId lesson) { }

    /** Gives everybody a password, hashed as the application does it, and reads the facts. */
    static Facts prepare(DataSource source) throws SQLException {
        try (var connection = source.getConnection(); var update = connection.prepareStatement("update account set password_hash = ?, failures = 0, locked_until = null")) {
            update.setString(1, PasswordHash.of(PASSWORD));
            update.executeUpdate();
            return new Facts(count(connection, "person"), count(connection, "course"), count(connection, "enrolment"), count(connection, "usage_line"), logins(connection), seats(connection), units(connection), leader(connection), unprinted(connection));
        }
    }

    private static List<String> logins(Connection connection) throws SQLException {
        return list(connection, """
            select p.login from person p where p.status = 'ACTIVE' and exists (select 1 from enrolment e where e.learner_id = p.id) order by mod(p.id, 997), p.id""", row -> row.getString(1));
    }

    private static List<Seat> seats(Connection connection) throws SQLException {
        return list(connection, """
            select p.login, e.id, r.lesson_id from enrolment e join lesson_result r on r.enrolment_id = e.id join lesson_package k on k.lesson_id = r.lesson_id
            join person p on p.id = e.learner_id join attempt a on a.enrolment_id = e.id and a.lesson_id = r.lesson_id
            where e.status = 'IN_PROGRESS' and r.completion = 'IN_PROGRESS' order by e.id""",
            row -> new Seat(row.getString(1), new EnrolmentId(row.getLong(2)), new LessonId(row.getLong(3))));
    }

    private static List<OrgUnitId> units(Connection connection) throws SQLException { return list(connection, "select id from org_unit order by mod(id, 997), id", row -> new OrgUnitId(row.getLong(1))); }

    private static String leader(Connection connection) throws SQLException {
        return list(connection, "select p.login from person p join org_unit u on u.head_id = p.id where p.status = 'ACTIVE' and u.id not in (select parent_id from org_unit where parent_id is not null) order by u.code desc", row -> row.getString(1)).get(0);
    }

    private static List<AwardId> unprinted(Connection connection) throws SQLException {
        return list(connection, "select award_id from certificate where pdf_sha256 is null and number = 1 order by mod(id, 997), id", row -> new AwardId(row.getLong(1)));
    }

    private interface Reader<T> { T read(ResultSet row) throws SQLException; }

    private static <T> List<T> list(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<T>();
            while (rows.next() && list.size() < MOST) list.add(reader.read(rows));
            return list;
        }
    }

    private static long count(Connection connection, String table) throws SQLException { return list(connection, "select count(*) from " + table, row -> row.getLong(1)).get(0); }
}

package org.bellwether.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bellwether.bench.LargeEnterprise.Worker;
import org.bellwether.platform.id.Id;

/**
 * What everybody did in the system, in one file a month. The figures that pages read are taken away: the application works
 * them out anew, for all who are there now, with the next file that is loaded ({@link UsageTrigger}).
 */
final class GrownUsage {

    private static final int LAST_WEEK = 8;

    private final Connection connection;
    private final Random random;
    private final LocalDate today;

    GrownUsage(Connection connection, Random random, LocalDate today) {
        this.connection = connection;
        this.random = random;
        this.today = today;
    }

    void grow(List<Worker> workers) throws SQLException {
        for (var system : Rows.list(connection, "select id from business_system", row -> row.getLong(1))) system(system, workers);
    }

    private void system(long system, List<Worker> workers) throws SQLException {
        var live = new HashMap<Long, LocalDate>();
        Rows.list(connection, "select department_id, live_on from adoption_target where system_id = ?", row -> live.put(row.getLong(1), row.getObject(2, LocalDate.class)), system);
        var features = Rows.list(connection, "select id from business_feature where system_id = ? order by position", row -> row.getLong(1), system);
        var there = new HashSet<>(Rows.list(connection, "select distinct person_id from usage_line where system_id = ?", row -> row.getLong(1), system));
        var files = files(system);
        try (var lines = Rows.of(connection, "usage_line", "system_id, person_id, used_on, feature_id, use_count, day_number, import_id")) {
            for (var worker : workers) if (live.containsKey(worker.department()) && !there.contains(worker.id())) use(system, worker, live.get(worker.department()), features, files, lines);
        }
        for (var table : List.of("adoption_member", "adoption_snapshot", "feature_snapshot")) Rows.run(connection, "delete from " + table + " where system_id = ?", system);
        Rows.run(connection, "update business_system set licences = ? where id = ?", workers.size(), system);
    }

    /** Some never begin, some stop after a few weeks, the others come on two or three days a week. */
    private void use(long system, Worker worker, LocalDate live, List<Long> features, Map<Integer, Long> files, Rows lines) throws SQLException {
        if (random.nextDouble() > 0.25 + 0.7 * worker.diligence()) return;
        var until = random.nextDouble() < 0.15 ? live.plusWeeks(6) : today.minusDays(LAST_WEEK);
        for (var day = live.plusDays(random.nextInt(30)); !day.isAfter(until); day = day.plusDays(1 + random.nextInt(5))) {
            if (day.getDayOfWeek().getValue() > 5 || day.isAfter(today.minusDays(LAST_WEEK))) continue;
            var feature = random.nextInt(features.size());
            lines.add(system, worker.id(), day, features.get(feature), 1 + random.nextInt(20), (int) day.toEpochDay(), files.get(month(day)));
            if (random.nextInt(3) == 0) lines.add(system, worker.id(), day, features.get((feature + 1) % features.size()), 1 + random.nextInt(9), (int) day.toEpochDay(), files.get(month(day)));
        }
    }

    private static int month(LocalDate day) { return day.getYear() * 12 + day.getMonthValue(); }

    private Map<Integer, Long> files(long system) throws SQLException {
        var cio = Rows.list(connection, "select id from person where login = 'cio'", row -> row.getLong(1)).get(0);
        var files = new HashMap<Integer, Long>();
        try (var imports = Rows.of(connection, "usage_import", """
                id, system_id, file_name, sha256, live_sha256, size_bytes, status, total_lines, accepted_lines, refused_lines, unknown_lines, first_on, last_on, overlaid, imported_by, received_at, finished_at, version""")) {
            for (var back = 12; back >= 0; back--) {
                var first = today.withDayOfMonth(1).minusMonths(back);
                var id = Id.mint();
                var sha = "%064x".formatted(id);
                var at = end(first);
                imports.add(id, system, "erp-usage-%1$tY-%1$tm-all.csv".formatted(first), sha, sha, 1_900_000, "LOADED", 50_000, 50_000, 0, 0, first, first.plusMonths(1).minusDays(1), false, cio, at, at.plusSeconds(9), 1);
                files.put(month(first), id);
            }
        }
        return files;
    }

    private static Instant end(LocalDate first) { return first.plusMonths(1).atTime(LocalTime.of(5, 0)).toInstant(ZoneOffset.UTC); }
}

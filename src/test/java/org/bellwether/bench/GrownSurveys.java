package org.bellwether.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bellwether.platform.id.Id;

/** The waves of the demo, put to the new teams as well: asked in the open one, counted in the closed ones. */
final class GrownSurveys {

    private static final int ITEMS = 12;

    private record Asked(long wave, boolean open) { }

    private record Team(long unit, long department, String nameEn, String nameZh, String departmentEn, String departmentZh) { }

    private final Connection connection;
    private final Random random;

    GrownSurveys(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    void grow() throws SQLException {
        var teams = Rows.list(connection, """
            select u.id, u.department_id, u.name_en, u.name_zh, d.name_en, d.name_zh from org_unit u join org_unit d on d.id = u.department_id
            where not exists (select 1 from survey_invitation i join person p on p.id = i.person_id where p.unit_id = u.id) and exists (select 1 from person p where p.unit_id = u.id) order by u.code""",
            row -> new Team(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
        var members = members();
        for (var wave : Rows.list(connection, "select id, status from survey_wave", row -> new Asked(row.getLong(1), "OPEN".equals(row.getString(2))))) ask(wave, teams, members);
    }

    private Map<Long, List<Long>> members() throws SQLException {
        var members = new HashMap<Long, List<Long>>();
        Rows.list(connection, "select unit_id, id from person where status = 'ACTIVE' order by id", row -> members.computeIfAbsent(row.getLong(1), unit -> new java.util.ArrayList<>()).add(row.getLong(2)));
        return members;
    }

    private void ask(Asked wave, List<Team> teams, Map<Long, List<Long>> members) throws SQLException {
        var invited = 0;
        var answered = 0;
        try (var segments = Rows.of(connection, "survey_segment", "id, wave_id, unit_id, department_id, name_en, name_zh, department_en, department_zh, invited, atom_code");
             var invitations = Rows.of(connection, "survey_invitation", "id, wave_id, person_id, segment_id, status, draft_key, reminders").behind(segments);
             var results = Rows.of(connection, "survey_result", "id, wave_id, atom_code, item_no, n1, n2, n3, n4, n5")) {
            for (var team : teams) {
                var segment = Id.mint();
                var people = members.getOrDefault(team.unit(), List.of());
                var counted = wave.open() ? 0 : people.size() * 4 / 5;
                var atom = counted < 5 ? null : Long.toString(segment, 36);
                segments.add(segment, wave.wave(), team.unit(), team.department(), team.nameEn(), team.nameZh(), team.departmentEn(), team.departmentZh(), people.size(), atom);
                for (var place = 0; place < people.size(); place++) {
                    var done = place < counted;
                    invitations.add(Id.mint(), wave.wave(), people.get(place), segment, done ? "ANSWERED" : "INVITED", wave.open() ? Long.toString(segment, 36) + place : null, 0);
                }
                if (atom != null) results(wave, atom, counted, results);
                invited += people.size();
                answered += atom == null ? 0 : counted;
            }
        }
        Rows.run(connection, "update survey_wave set invited = invited + ?, answered = answered + ? where id = ?", invited, answered, wave.wave());
    }

    private void results(Asked wave, String atom, int counted, Rows results) throws SQLException {
        for (var item = 1; item <= ITEMS; item++) {
            var counts = new int[5];
            for (var one = 0; one < counted; one++) counts[Math.min(4, Math.max(0, (int) Math.round(2.4 + random.nextGaussian())))]++;
            results.add(Id.mint(), wave.wave(), atom, item, counts[0], counts[1], counts[2], counts[3], counts[4]);
        }
    }
}

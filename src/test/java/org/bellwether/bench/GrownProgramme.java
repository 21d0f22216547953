package org.bellwether.bench;

import java.sql.Connection;
import java.sql.SQLException;

import org.bellwether.platform.id.Id;

/** The decisions and issues of the demo, over and over under other codes: most of them settled, as most are. */
final class GrownProgramme {

    private final Connection connection;

    GrownProgramme(Connection connection) { this.connection = connection; }

    /** @param times how often each is to be there once more */
    void grow(int times) throws SQLException {
        var decisions = Rows.list(connection, "select id from decision where state <> 'PROPOSED' order by code", row -> row.getLong(1));
        var issues = Rows.list(connection, "select id from issue order by code", row -> row.getLong(1));
        var number = 500;
        for (var round = 0; round < times; round++) {
            for (var decision : decisions) decision(decision, ++number);
            for (var issue : issues) issue(issue, ++number);
        }
    }

    private void decision(long template, int number) throws SQLException {
        var decision = Id.mint();
        Rows.copy(connection, "decision", "id, code", """
            title_en, title_zh, context_en, context_zh, delay_cost_en, delay_cost_zh, severity, unit_id, raised_by, raised_on, decide_by, state, rationale, decided_by, decided_on, version""",
            "id = ?", decision, "D-" + number, template);
        var position = 0;
        for (var option : Rows.list(connection, "select id from decision_option where decision_id = ? order by position", row -> row.getLong(1), template)) {
            var copied = Id.mint();
            Rows.copy(connection, "decision_option", "id, decision_id", "position, text_en, text_zh", "id = ?", copied, decision, option);
            if (position++ == 0) Rows.run(connection, "update decision set chosen_id = ? where id = ?", copied, decision);
        }
    }

    private void issue(long template, int number) throws SQLException {
        var issue = Id.mint();
        Rows.copy(connection, "issue", "id, code", """
            title_en, title_zh, description_en, description_zh, severity, unit_id, owner_id, raised_on, due_on, level, state, resolution, resolved_on, version""", "id = ?", issue, "I-" + number, template);
        for (var step : Rows.list(connection, "select id from issue_step where issue_id = ?", row -> row.getLong(1), template))
            Rows.copy(connection, "issue_step", "id, issue_id", "kind, note, person_id, made_at", "id = ?", Id.mint(), issue, step);
    }
}

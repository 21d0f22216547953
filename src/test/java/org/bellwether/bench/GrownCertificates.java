package org.bellwether.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.bellwether.platform.id.Id;

/** Whoever completed a course that certifies holds the certification: valid, expiring or lapsed by its rule, now and then revoked. */
final class GrownCertificates {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CYCLE = "id, award_id, number, kind, certified_at, certified_on, valid_until, baseline_until, renewal_opens, grace_until, in_grace, enrolment_id, revoked_at, revoked_on, revoked_by, revoke_reason, version";
    private static final String CERTIFICATE = "id, award_id, number, code, template, language, holder_name, title_en, title_zh, issuer_en, issuer_zh, certified_on, valid_until, issued_at, version";

    private record Rule(long id, String nameEn, String nameZh, String validity, String renewal, String grace, long course) { }

    private record Done(long enrolment, long learner, LocalDateTime at, String name, String language) { }

    private final Connection connection;
    private final Random random;
    private final LocalDate today;

    GrownCertificates(Connection connection, Random random, LocalDate today) {
        this.connection = connection;
        this.random = random;
        this.today = today;
    }

    void grow() throws SQLException {
        var rules = Rows.list(connection, """
            select c.id, c.name_en, c.name_zh, c.validity, c.renewal, c.grace, k.course_id from certification c join certification_course k on k.certification_id = c.id order by c.id""",
            row -> new Rule(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getLong(7)));
        for (var rule : rules) {
            award(rule, Rows.list(connection, """
                select e.id, e.learner_id, e.completed_at, p.full_name, p.language from enrolment e join person p on p.id = e.learner_id
                where e.course_id = ? and e.status = 'COMPLETED' and not exists (select 1 from award a where a.holder_id = e.learner_id and a.certification_id = ?)""",
                row -> new Done(row.getLong(1), row.getLong(2), row.getObject(3, LocalDateTime.class), row.getString(4), row.getString(5)), rule.course(), rule.id()));
        }
    }

    private void award(Rule rule, List<Done> all) throws SQLException {
        try (var awards = Rows.of(connection, "award", "id, certification_id, holder_id, last_number, version");
             var cycles = Rows.of(connection, "award_cycle", CYCLE).behind(awards);
             var certificates = Rows.of(connection, "certificate", CERTIFICATE).behind(awards)) {
            for (var done : all) {
                var award = Id.mint();
                var on = done.at().toLocalDate();
                var until = rule.validity() == null ? null : on.plus(Period.parse(rule.validity()));
                var revoked = random.nextInt(200) == 0;
                awards.add(award, rule.id(), done.learner(), 1, 1);
                cycles.add(Id.mint(), award, 1, "INITIAL", done.at(), on, until, until, until == null ? null : until.minus(Period.parse(rule.renewal())), until == null ? null : until.plus(Period.parse(rule.grace())),
                    false, done.enrolment(), revoked ? morning() : null, revoked ? today : null, revoked ? done.learner() : null, revoked ? "Somebody else took the quiz." : null, 1);
                certificates.add(Id.mint(), award, 1, code(), 1, done.language(), done.name(), rule.nameEn(), rule.nameZh(), "Longmen Drives", "龙门传动", on, until, done.at(), 1);
            }
        }
    }

    private Instant morning() { return today.atTime(LocalTime.of(1, 0)).toInstant(ZoneOffset.UTC); }

    private String code() {
        var code = new StringBuilder();
        while (code.length() < 26) code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return code.toString();
    }
}

package org.bellwether.privacy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

import org.bellwether.people.Caller;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How long each kind of data is kept. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Periods {

    @PersistenceContext EntityManager entities;
    @Inject Holdings holdings;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject EnterpriseDay day;

    /** In days; kinds that are kept as long as what they belong to are not among them. */
    @PermitAll
    public Map<DataKind, Integer> all() {
        var days = new EnumMap<DataKind, Integer>(DataKind.class);
        for (var kind : DataKind.values()) kind.days().ifPresent(proposed -> days.put(kind, proposed));
        entities.createQuery("select p from RetentionPeriod p", RetentionPeriod.class).getResultStream().forEach(set -> days.put(set.kind(), set.days()));
        return days;
    }

    /** How many rows of that kind would be old with that period, as of today. */
    public long old(DataKind kind, int days) {
        requireAged(kind);
        long rows = 0;
        for (var each : holdings.all()) {
            if (each.holding().kind() != kind || each.holding().ages().isEmpty()) continue;
            var query = each.countOld(day.today().minusDays(days));
            rows += Sql.list(entities, query.sql(), row -> row.getLong(1), query.arguments()).get(0);
        }
        return rows;
    }

    /**
     * Another period, from the next night on.
     *
     * @throws RuleViolation if it is no number of days, no reason is given, or what was learned would go before how it was learned
     */
    public void set(DataKind kind, int days, String reason) {
        requireAged(kind);
        if (reason == null || reason.isBlank()) throw new RuleViolation("privacy.no-reason");
        UseCase.because(reason.strip());
        var wanted = all();
        wanted.put(kind, days);
        if (wanted.get(DataKind.ANSWERS) > wanted.get(DataKind.TRAINING)) throw new RuleViolation("privacy.period.order");
        var period = entities.find(RetentionPeriod.class, kind);
        if (period == null) {
            period = new RetentionPeriod(kind);
            period.set(days, caller.person(), clock.instant());
            entities.persist(period);
        } else {
            period.set(days, caller.person(), clock.instant());
        }
    }

    private static void requireAged(DataKind kind) { if (kind == null || kind.days().isEmpty()) throw new RuleViolation("privacy.period.none"); }
}

package org.bellwether.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.persistence.Sql;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The steps of an import, each one transaction. Only {@link UsageImporter} and the start of the application take them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UsageChunks {

    static final String LINE = "insert into usage_line (system_id, person_id, used_on, feature_id, use_count, day_number, import_id)";
    /** The databases set from left to right or all at once; either way the prior ones are those from before. */
    private static final String REPLACING = "on duplicate key update prior_count = use_count, prior_import_id = import_id, use_count = values(use_count), import_id = values(import_id)";
    private static final int MOST_FEATURES = 300;
    private static final int LONGEST_ORIGINAL = 2_000;
    private static final int LONGEST_ARGUMENTS = 1_000;
    static final String BETWEEN = "\u001F";

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Snapshots snapshots;
    @Inject Clock clock;

    /** What there is to load. */
    public record Task(String sha256, long lines) { }

    public Task begin(UsageImportId id) {
        var load = load(id);
        load.begin();
        return new Task(load.sha256(), load.total());
    }

    /** Writes the lines that can be taken, and why the others cannot. */
    public void load(UsageImportId id, List<UsageLine> lines) {
        var load = load(id);
        var known = persons.byLogins(logins(lines));
        var features = features(load.system(), lines, known.keySet());
        var from = Snapshots.keptFrom(entities, load.system());
        var rows = new ArrayList<Object[]>();
        var refused = new ArrayList<UsageLine.Refused>();
        long strangers = 0;
        for (var line : lines) {
            if (line instanceof UsageLine.Refused no) { refused.add(no); continue; }
            var accepted = (UsageLine.Accepted) line;
            if (from != null && accepted.date().isBefore(from)) {
                refused.add(accepted.refuse("adoption.line.gone", from.toString()));
            } else if (!known.containsKey(accepted.login())) {
                refused.add(accepted.refuse("adoption.line.unknown", accepted.login()));
                strangers++;
            } else if (features.find(accepted.feature()) == null) {
                var meant = features.meant(accepted.feature());
                refused.add(meant == null ? accepted.refuse("adoption.line.many-features", String.valueOf(MOST_FEATURES)) : accepted.refuse("adoption.line.feature-name", accepted.feature(), meant));
            } else {
                rows.add(row(load, accepted, known.get(accepted.login()), features.find(accepted.feature())));
                load.covers(accepted.date());
            }
        }
        Sql.insert(entities, LINE, REPLACING, rows);
        Sql.insert(entities, "insert into refused_line (id, import_id, line_number, reason_key, reason_args, original)", "", refused.stream().map(no -> refusal(id, no)).toList());
        load.counted(rows.size(), refused.size(), strangers);
    }

    /** Says that it is loaded, and works out what follows from it. */
    public void finish(UsageImportId id) {
        var load = load(id);
        load.loaded(clock.instant());
        Sql.run(entities, "update usage_import set overlaid = true where id in (select prior_import_id from usage_line where import_id = ? and prior_import_id <> ?)", id, id);
        if (load.firstOn() != null) snapshots.rebuild(load.system(), load.firstOn());
    }

    /** Takes back whatever was loaded of it. */
    public void abandon(UsageImportId id, String reason) {
        var load = load(id);
        load.abandoned(reason, clock.instant());
        takeBack(entities, id);
        Sql.run(entities, "delete from refused_line where import_id = ?", id);
    }

    /** The imports that were not finished: after a start those whose process was ended. */
    public List<UsageImportId> unfinished() {
        return Sql.list(entities, "select id from usage_import where status in ('RECEIVED', 'RUNNING')", row -> new UsageImportId(row.getLong(1)));
    }

    static void takeBack(EntityManager entities, UsageImportId id) {
        Sql.run(entities, "delete from usage_line where import_id = ? and prior_count is null", id);
        Sql.run(entities, """
            update usage_line set use_count = prior_count, import_id = prior_import_id, prior_count = null, prior_import_id = null
            where import_id = ?""", id);
    }

    private UsageImport load(UsageImportId id) {
        var load = entities.find(UsageImport.class, id.value());
        if (load == null) throw new NotFound("adoption.import.unknown", id);
        return load;
    }

    private static Set<String> logins(List<UsageLine> lines) {
        var logins = new HashSet<String>();
        for (var line : lines) if (line instanceof UsageLine.Accepted accepted) logins.add(accepted.login());
        return logins;
    }

    /** The system's features. One that is met for the first time, on a line that is taken, becomes one of them. */
    private FeatureNames features(BusinessSystemId system, List<UsageLine> lines, Set<String> known) {
        var features = new FeatureNames();
        Sql.list(entities, "select code, name_en, name_zh, id from business_feature where system_id = ?",
            row -> features.know(new FeatureId(row.getLong(4)), row.getString(1), row.getString(2), row.getString(3)), system);
        var fresh = new ArrayList<Object[]>();
        for (var line : lines) {
            if (!(line instanceof UsageLine.Accepted accepted) || features.find(accepted.feature()) != null) continue;
            if (!known.contains(accepted.login()) || features.count() >= MOST_FEATURES || features.meant(accepted.feature()) != null) continue;
            var id = features.know(new FeatureId(Id.mint()), accepted.feature());
            fresh.add(new Object[] {id, system, accepted.feature(), accepted.feature(), null, false, features.count()});
        }
        Sql.insert(entities, FEATURE, "", fresh);
        return features;
    }

    static final String FEATURE = "insert into business_feature (id, system_id, code, name_en, name_zh, core, position)";

    private static Object[] row(UsageImport load, UsageLine.Accepted line, PersonId person, FeatureId feature) {
        return new Object[] {load.system(), person, line.date(), feature, line.count(), (int) line.date().toEpochDay(), load.id()};
    }

    private static Object[] refusal(UsageImportId id, UsageLine.Refused line) {
        return new Object[] {Id.mint(), id, line.number(), line.key(), cut(String.join(BETWEEN, line.arguments()), LONGEST_ARGUMENTS), cut(line.original(), LONGEST_ORIGINAL)};
    }

    private static String cut(String text, int most) { return text.length() <= most ? text : text.substring(0, most - 1) + "…"; }
}

package org.bellwether.adoption;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.course.DemoCourses;
import org.bellwether.people.DemoCast;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.storage.StoredFile;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The ERP of the demo organisation, its plan, and what everybody did in it up to a week ago; the last week waits in a file. */
@Stateless
@PermitAll
public class AdoptionChapter implements DemoChapter {

    private static final BusinessSystemId ERP = new BusinessSystemId(0x0600_0000_0000_0900L);
    private static final int LAST_WEEK = 8;
    private static final Map<String, SCurve> PLANS = Map.of("IT", new SCurve(0.95, 3, 0.8), "FIN", new SCurve(0.95, 5, 0.6), "PUR", new SCurve(0.9, 6, 0.5), "LOG", new SCurve(0.9, 6, 0.5),
        "ASM", new SCurve(0.8, 5, 0.6), "SAL", new SCurve(0.85, 5, 0.6), "QEN", new SCurve(0.85, 5, 0.6), "HRA", new SCurve(0.8, 5, 0.6));

    @PersistenceContext EntityManager entities;
    @Inject DemoCast cast;
    @Inject OrgUnits units;
    @Inject Snapshots snapshots;
    @Inject Clock clock;

    @Override public int order() { return 90; }

    @Override
    public boolean blank() { return entities.createQuery("select count(s) from BusinessSystem s", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        var today = LocalDate.now(clock);
        var people = cast.people();
        entities.persist(new BusinessSystem(ERP, "erp", new Localized("Longmen ERP", "龙门 ERP"), people.size(), new BigDecimal("46.00")));
        targets(today);
        Sql.insert(entities, "insert into system_course (id, system_id, course_id)", "",
            List.of(new Object[] {Id.mint(), ERP, DemoCourses.ERP_1}, new Object[] {Id.mint(), ERP, DemoCourses.ERP_2}));
        lines(DemoUsage.all(people, today, today.minusDays(LAST_WEEK)), features(), cast.known("cio").id(), today);
        snapshots.rebuild(ERP, DemoUsage.liveOn("IT", 1, today));
    }

    private void targets(LocalDate today) {
        var departments = units.departments().stream().collect(toMap(OrgUnitRow::code, OrgUnitRow::id));
        var rows = new ArrayList<Object[]>();
        PLANS.forEach((code, plan) -> rows.add(Systems.target(ERP, departments.get(code), wave(code), DemoUsage.liveOn(code, wave(code), today), plan)));
        Sql.insert(entities, Systems.TARGET, "", rows);
    }

    /** The pilot of IT is wave 0. */
    private static int wave(String code) { return "IT".equals(code) ? 0 : org.bellwether.people.DemoStory.WAVE_ONE.contains(code) ? 1 : 2; }

    private Map<String, FeatureId> features() {
        var ids = new HashMap<String, FeatureId>();
        var rows = new ArrayList<Object[]>();
        for (var feature : DemoUsage.FEATURES) {
            var id = FeatureId.fresh();
            ids.put(feature.code(), id);
            rows.add(new Object[] {id, ERP, feature.code(), feature.en(), feature.zh(), feature.core(), ids.size()});
        }
        Sql.insert(entities, UsageChunks.FEATURE, "", rows);
        return ids;
    }

    /** Three files brought them: up to the tenth week, up to a month ago, up to last week. */
    private void lines(List<DemoUsage.Use> uses, Map<String, FeatureId> features, PersonId by, LocalDate today) {
        var ends = List.of(today.minusDays(80), today.minusDays(29), today.minusDays(LAST_WEEK));
        var from = LocalDate.MIN;
        for (var end : ends) {
            var after = from;
            var some = uses.stream().filter(use -> use.on().isAfter(after) && !use.on().isAfter(end)).toList();
            var load = written(some, end, by);
            Sql.insert(entities, UsageChunks.LINE, "", some.stream().map(use ->
                new Object[] {ERP, use.person().id(), use.on(), features.get(use.feature()), use.count(), (int) use.on().toEpochDay(), load}).toList());
            from = end;
        }
    }

    private UsageImportId written(List<DemoUsage.Use> uses, LocalDate end, PersonId by) {
        var at = end.plusDays(1).atTime(LocalTime.of(6, 30)).toInstant(ZoneOffset.UTC);
        var load = new UsageImport(UsageImportId.fresh(), ERP, "erp-usage-" + end + ".csv", new StoredFile("%064x".formatted(end.toEpochDay()), uses.size() * 38L), uses.size(), by, at);
        uses.forEach(use -> load.covers(use.on()));
        load.begin();
        load.counted(uses.size(), 0, 0);
        load.loaded(at.plusSeconds(9));
        entities.persist(load);
        return load.id();
    }
}

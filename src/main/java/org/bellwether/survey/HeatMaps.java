package org.bellwether.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.csv.CsvExport;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What closed waves said. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE})
public class HeatMaps {

    @PersistenceContext EntityManager entities;

    /** A wave that can be read, with the earlier one that it is compared with, if there is one. */
    record Pair(Wave wave, Snapshot now, Wave earlierWave, Optional<Snapshot> before) { }

    /**
     * @param department whose teams to show; null for the departments
     * @throws NotFound if the wave is unknown, not closed, answered by too few, or did not ask that department
     */
    public WaveResults results(WaveId id, OrgUnitId department) {
        var pair = pair(id);
        var map = department == null ? HeatMap.ofDepartments(pair.now(), pair.before()) : HeatMap.ofTeams(pair.now(), pair.before(), asked(pair.now(), department));
        return new WaveResults(id, pair.wave().title(), pair.wave().closedAt(), pair.wave().minimum(), pair.wave().invited(), pair.wave().answered(),
            pair.earlierWave() == null ? null : pair.earlierWave().title(), map);
    }

    /**
     * The items behind one field.
     *
     * @param unit      a department or team; null for everyone
     * @param dimension null for all items
     */
    public List<ItemFigure> items(WaveId id, OrgUnitId unit, Dimension dimension) {
        var pair = pair(id);
        return HeatMap.items(pair.now(), pair.before(), dimension, team -> unit == null || unit.equals(team.department()) || unit.equals(team.unit()));
    }

    /** The heat map as CSV: departments, or teams of one. Carries what the page shows and nothing else. */
    public void export(WaveId id, OrgUnitId department, Locale locale, OutputStream out) {
        var results = results(id, department);
        try (var csv = new CsvExport(out)) {
            csv.row(List.of("group", "theme", "n", "share", "low", "high", "change", "trend").stream().map(column -> Messages.text(locale, "survey.export." + column)).toArray());
            for (var row : results.map().rows()) for (var cell : row.cells()) csv.row(line(row, cell, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] line(HeatMapRow row, HeatMapCell cell, Locale locale) {
        var group = row.isEveryone() ? Messages.text(locale, "survey.heatMap.everyone") : row.name().in(locale);
        var theme = Messages.text(locale, cell.key());
        if (!cell.isShown()) return new Object[] {group, theme, "", Messages.text(locale, "survey.heatMap.hidden"), "", "", "", ""};
        var share = cell.share();
        var change = share.change();
        return new Object[] {group, theme, share.n(), share.isIntervalShown() ? share.percent() : Messages.text(locale, share.key(), share.percent()),
            share.isIntervalShown() ? share.low() : "", share.isIntervalShown() ? share.high() : "",
            change == null || !share.isIntervalShown() ? "" : change.points(), change == null ? "" : Messages.text(locale, change.key())};
    }

    /** The newest wave that can be read. */
    public Optional<WaveId> newest() {
        return readable().stream().findFirst().map(Wave::id);
    }

    private Pair pair(WaveId id) {
        var all = readable();
        var wave = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("survey.wave.noResults"));
        var earlier = all.stream().filter(one -> one.instrument() == wave.instrument() && one.closedAt().isBefore(wave.closedAt())).findFirst().orElse(null);
        var snapshots = snapshots(earlier == null ? List.of(wave) : List.of(wave, earlier));
        return new Pair(wave, snapshots.get(wave.id()), earlier, earlier == null ? Optional.empty() : Optional.of(snapshots.get(earlier.id())));
    }

    private List<Wave> readable() {
        return entities.createQuery("select w from Wave w where w.status = :closed and w.answered >= w.minimum order by w.closedAt desc", Wave.class)
            .setParameter("closed", WaveStatus.CLOSED).getResultList();
    }

    private Map<WaveId, Snapshot> snapshots(List<Wave> chosen) {
        var ids = chosen.stream().map(Wave::id).toList();
        Map<WaveId, List<Snapshot.Team>> teams = entities.createQuery("select s.wave, s from Segment s where s.wave in :waves", Object[].class).setParameter("waves", ids).getResultStream()
            .collect(groupingBy(row -> (WaveId) row[0], java.util.stream.Collectors.mapping(row -> team((Segment) row[1]), toList())));
        Map<WaveId, List<Result>> results = entities.createQuery("select r.wave, r from Result r where r.wave in :waves", Object[].class).setParameter("waves", ids).getResultStream()
            .collect(groupingBy(row -> (WaveId) row[0], java.util.stream.Collectors.mapping(row -> (Result) row[1], toList())));
        var snapshots = new HashMap<WaveId, Snapshot>();
        chosen.forEach(wave -> snapshots.put(wave.id(), new Snapshot(wave.instrument(), wave.minimum(), teams.getOrDefault(wave.id(), List.of()), counts(results.getOrDefault(wave.id(), List.of())))));
        return snapshots;
    }

    private static Map<String, List<Distribution>> counts(List<Result> results) {
        var counts = new HashMap<String, List<Distribution>>();
        results.stream().collect(groupingBy(Result::atom)).forEach((atom, items) ->
            counts.put(atom, items.stream().sorted(Comparator.comparingInt(Result::item)).map(Result::counts).toList()));
        return counts;
    }

    private static Snapshot.Team team(Segment segment) {
        return new Snapshot.Team(segment.unit(), segment.department(), segment.name(), segment.departmentName(), segment.invited(), segment.atom());
    }

    private static OrgUnitId asked(Snapshot now, OrgUnitId department) {
        if (!now.departments().containsKey(department)) throw new NotFound("survey.wave.noResults");
        return department;
    }
}

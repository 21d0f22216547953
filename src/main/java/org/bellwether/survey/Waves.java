package org.bellwether.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bellwether.audience.TargetGroups;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.security.Secrets;
import org.bellwether.platform.statistics.SmallGroups;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The waves of the culture survey: prepared, opened, watched, closed. */
@Stateless
@RolesAllowed(Role.CIO)
public class Waves {

    /** Nobody is reminded more often than this in one wave, and never twice on a day. */
    static final int REMINDERS = 2;

    private static final String ROW = """
        select w, (select count(i) from Invitation i where i.wave = w.id and i.status = :answered) from Wave w""";

    @PersistenceContext EntityManager entities;
    @Inject AskedTeams asked;
    @Inject TargetGroups groups;
    @Inject BallotBox box;
    @Inject Count count;
    @Inject Clock clock;
    @Inject EnterpriseDay days;

    /** Refuses whoever may not send surveys, before they prepare one in vain. */
    public void requireSender() { }

    /** @throws RuleViolation if it has no title, or ends before it can begin */
    public WaveId prepare(NewWave wanted) {
        if (wanted.title().en() == null || wanted.title().en().isBlank()) throw new RuleViolation("survey.wave.titleMissing");
        if (wanted.closesOn() == null || wanted.closesOn().isBefore(today())) throw new RuleViolation("survey.wave.closesInPast");
        groups.require(wanted.asked());
        var id = WaveId.fresh();
        entities.persist(new Wave(id, Instrument.READINESS_1, wanted.title(), wanted.asked(), wanted.closesOn()));
        return id;
    }

    /** Asks everyone whom it is for. From now on nothing that protects the answers can be changed. */
    public void open(WaveId id) {
        var wave = locked(id);
        var teams = asked.of(wave.asked());
        wave.open(teams.stream().mapToInt(team -> team.people().size()).sum(), clock.instant(), today());
        box.prepare(id);
        for (var team : teams) {
            var segment = new Segment(id, team.unit(), team.department(), team.people().size());
            entities.persist(segment);
            entities.flush();
            team.people().forEach(person -> entities.persist(new Invitation(id, person, segment.id(), Secrets.word(32))));
        }
    }

    /** Ends it and counts. */
    public void close(WaveId id) { count.close(locked(id)); }

    /** Throws a draft away. */
    public void discard(WaveId id) {
        var wave = locked(id);
        if (wave.status() != WaveStatus.DRAFT) throw new RuleViolation("survey.wave.openedBefore");
        entities.remove(wave);
    }

    /** Reminds whoever has not answered, and says only how many they are. */
    public int remind(WaveId id) {
        locked(id).requireOpen();
        var reminded = entities.createQuery("""
            update Invitation i set i.reminders = i.reminders + 1, i.remindedOn = :today
            where i.wave = :wave and i.status = :invited and i.reminders < :most and (i.remindedOn is null or i.remindedOn < :today)""")
            .setParameter("today", today()).setParameter("wave", id).setParameter("invited", InvitationStatus.INVITED).setParameter("most", REMINDERS).executeUpdate();
        if (reminded == 0) throw new RuleViolation("survey.wave.remindedEnough", REMINDERS);
        return reminded;
    }

    /** All, the newest first. */
    @RolesAllowed({Role.CIO, Role.EXECUTIVE})
    public List<WaveRow> list() {
        return entities.createQuery(ROW + " order by w.closesOn desc, w.id desc", Object[].class).setParameter("answered", InvitationStatus.ANSWERED)
            .getResultStream().map(Waves::row).toList();
    }

    /** @throws NotFound if there is no such wave */
    public WaveRow find(WaveId id) {
        return entities.createQuery(ROW + " where w.id = :id", Object[].class).setParameter("answered", InvitationStatus.ANSWERED).setParameter("id", id.value())
            .getResultStream().findFirst().map(Waves::row).orElseThrow(() -> new NotFound("survey.wave.unknown"));
    }

    /** How many of each department answered, in whole per cent, for waves that were opened; small departments without figures. */
    public Map<WaveId, List<RateRow>> rates() {
        var open = entities.createQuery("""
            select s.wave, s.department, s.departmentEn, s.departmentZh, i.status, count(i)
            from Segment s join Invitation i on i.segment = s.id where s.answered is null
            group by s.wave, s.department, s.departmentEn, s.departmentZh, i.status order by s.departmentEn""", Object[].class).getResultStream();
        var closed = entities.createQuery("""
            select s.wave, s.department, s.departmentEn, s.departmentZh, sum(s.answered), sum(s.invited)
            from Segment s where s.answered is not null
            group by s.wave, s.department, s.departmentEn, s.departmentZh order by s.departmentEn""", Object[].class).getResultStream().flatMap(Waves::counted);
        var byWave = Stream.concat(open, closed).collect(Collectors.groupingBy(line -> (WaveId) line[0]));
        var rates = new HashMap<WaveId, List<RateRow>>();
        byWave.forEach((wave, lines) -> rates.put(wave, rates(lines)));
        return rates;
    }

    /** Of a department that was counted at the close, as many lines as there are states. */
    private static Stream<Object[]> counted(Object[] line) {
        var answered = ((Number) line[4]).longValue();
        return Stream.of(new Object[] {line[0], line[1], line[2], line[3], InvitationStatus.ANSWERED, answered}, new Object[] {line[0], line[1], line[2], line[3], InvitationStatus.INVITED, ((Number) line[5]).longValue() - answered});
    }

    private static List<RateRow> rates(List<Object[]> lines) {
        var names = new LinkedHashMap<OrgUnitId, Localized>();
        var asked = new LinkedHashMap<OrgUnitId, Integer>();
        var answered = new HashMap<OrgUnitId, Integer>();
        for (var line : lines) {
            var department = (OrgUnitId) line[1];
            var people = ((Number) line[5]).intValue();
            names.put(department, new Localized((String) line[2], (String) line[3]));
            asked.merge(department, people, Integer::sum);
            if (line[4] == InvitationStatus.ANSWERED) answered.merge(department, people, Integer::sum);
        }
        var hidden = SmallGroups.hidden(asked, Wave.MINIMUM);
        return names.keySet().stream().map(department -> hidden.contains(department) ? new RateRow(department, names.get(department), false, 0, 0)
            : new RateRow(department, names.get(department), true, asked.get(department), Math.round(100.0 * answered.getOrDefault(department, 0) / asked.get(department)))).toList();
    }

    private static WaveRow row(Object[] line) {
        var wave = (Wave) line[0];
        return new WaveRow(wave.id(), wave.title(), wave.asked(), wave.status(), wave.closesOn(), wave.openedAt(), wave.closedAt(), wave.minimum(),
            wave.invited(), wave.closedAt() == null ? ((Number) line[1]).longValue() : wave.answered());
    }

    private Wave locked(WaveId id) {
        var wave = entities.find(Wave.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (wave == null) throw new NotFound("survey.wave.unknown");
        return wave;
    }

    private LocalDate today() { return days.today(); }
}

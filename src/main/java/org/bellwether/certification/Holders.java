package org.bellwether.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who holds a certification, who held it, and who is on the way to it. Two statements, however many people there are. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class Holders {

    private static final Map<String, Comparator<HolderRow>> SORTABLE = Map.of(
        "name", Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)),
        "departmentName", Comparator.comparing(row -> row.departmentName() == null ? "" : row.departmentName().en()),
        "status", Comparator.comparing(HolderRow::status),
        "certifiedOn", Comparator.comparing(HolderRow::certifiedOn, Comparator.nullsLast(Comparator.naturalOrder())),
        "lastDay", Comparator.comparing(HolderRow::lastDay, Comparator.nullsLast(Comparator.naturalOrder())));

    private static final String PERSON = "p.id, p.fullName, p.login, p.jobTitle, d.id, d.nameEn, d.nameZh";
    private static final String WHO = " left join OrgUnit u on u.id = p.unit left join OrgUnit d on d.id = u.department ";

    @PersistenceContext EntityManager entities;
    @Inject CertificationReaders readers;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The rows that the filter lets through; those that end first stand first. */
    @ReadsPersonalData("holders")
    public List<HolderRow> list(HolderFilter filter, String sort, boolean ascending) {
        readers.requireReader(filter.certification());
        var order = SORTABLE.getOrDefault(sort == null ? "lastDay" : sort, SORTABLE.get("lastDay"));
        var text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
        return all(filter.certification()).stream()
            .filter(row -> filter.status() == null || row.status() == filter.status())
            .filter(row -> filter.department() == null || filter.department().equals(row.department()))
            .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(text) || row.login().contains(text))
            .sorted((ascending ? order : order.reversed()).thenComparing(row -> row.person().value())).toList();
    }

    private List<HolderRow> all(CertificationId certification) {
        var today = LocalDate.now(clock.withZone(caller.zone()));
        var rows = new ArrayList<HolderRow>();
        entities.createQuery("select " + PERSON + ", a.id, y from Award a left join AwardCycle y on y.award = a.id and y.number = a.lastNumber left join Person p on p.id = a.holder" + WHO
            + "where a.certification = :certification and p.status = org.bellwether.people.PersonStatus.ACTIVE", Object[].class)
            .setParameter("certification", certification).getResultStream().forEach(row -> rows.add(held(row, today)));
        entities.createQuery("select " + PERSON + ", min(e.dueOn), count(e.startedAt) from Enrolment e left join Person p on p.id = e.learner" + WHO + """
            where e.course in (select l.course from CertificationCourse l where l.certification = :certification)
              and e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN and p.status = org.bellwether.people.PersonStatus.ACTIVE
              and not exists (select a from Award a where a.certification = :certification and a.holder = e.learner)
            group by p.id, p.fullName, p.login, p.jobTitle, d.id, d.nameEn, d.nameZh""", Object[].class)
            .setParameter("certification", certification).getResultStream().forEach(row -> rows.add(onTheWay(row, today)));
        return rows;
    }

    private static HolderRow held(Object[] row, LocalDate today) {
        var cycle = (AwardCycle) row[8];
        var status = History.of(List.of(cycle.fact())).on(today).status();
        return row(row, new AwardId((Long) row[7]), status, cycle.certifiedOn(), cycle.validity().lastDay(), null);
    }

    private static HolderRow onTheWay(Object[] row, LocalDate today) {
        var due = (LocalDate) row[7];
        var status = new History((Long) row[8] == 0 ? null : today, due, null, List.of(), List.of(), List.of()).on(today).status();
        return row(row, null, status, null, null, due);
    }

    private static HolderRow row(Object[] row, AwardId award, Status status, LocalDate certifiedOn, LocalDate lastDay, LocalDate dueOn) {
        return new HolderRow(new PersonId((Long) row[0]), (String) row[1], (String) row[2], (String) row[3], row[4] == null ? null : new OrgUnitId((Long) row[4]),
            row[4] == null ? null : new Localized((String) row[5], (String) row[6]), award, status, certifiedOn, lastDay, dueOn);
    }
}

package org.bellwether.certification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.desk.DeskItem.Sentence;
import org.bellwether.platform.desk.DeskSource;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What certification has to say on the CIO's desk: proofs whose renewal is open, and those that have lapsed. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class CertificationDesk implements DeskSource {

    private static final int AT_LEAST = 3;

    @PersistenceContext EntityManager entities;

    private record Ending(CertificationId certification, Localized name, LocalDate until, LocalDate grace, long people) { }

    @Override
    public List<DeskItem> items(LocalDate today) {
        var endings = endings(today);
        var everyone = entities.createQuery("select count(p) from Person p where p.status = org.bellwether.people.PersonStatus.ACTIVE", Long.class).getSingleResult();
        var items = new ArrayList<DeskItem>();
        endings.stream().map(Ending::certification).distinct().forEach(id -> {
            var own = endings.stream().filter(one -> one.certification().equals(id)).toList();
            say(items, own.stream().filter(one -> one.until().isAfter(today)).toList(), true, everyone, today);
            say(items, own.stream().filter(one -> !one.grace().isAfter(today)).toList(), false, everyone, today);
        });
        return items;
    }

    /** The awards that can be renewed already, or could have been: each rule has its own window. */
    private List<Ending> endings(LocalDate today) {
        return entities.createQuery("""
            select c.id, c.nameEn, c.nameZh, y.validUntil, y.graceUntil, count(a) from Award a join AwardCycle y on y.award = a.id
              join Certification c on c.id = a.certification join Person p on p.id = a.holder
            where y.number = a.lastNumber and y.revokedOn is null and y.renewalOpens <= :today and p.status = org.bellwether.people.PersonStatus.ACTIVE
            group by c.id, c.nameEn, c.nameZh, y.validUntil, y.graceUntil order by c.id, y.validUntil""", Object[].class).setParameter("today", today)
            .getResultStream().map(row -> new Ending(new CertificationId((Long) row[0]), new Localized((String) row[1], (String) row[2]), (LocalDate) row[3], (LocalDate) row[4], (Long) row[5])).toList();
    }

    private static void say(List<DeskItem> items, List<Ending> endings, boolean ahead, long everyone, LocalDate today) {
        var people = endings.stream().mapToLong(Ending::people).sum();
        if (people < AT_LEAST) return;
        var first = endings.get(0);
        var last = endings.get(endings.size() - 1);
        var word = ahead ? "certification.desk.soon." : "certification.desk.lapsed.";
        items.add(new DeskItem(Column.SLIPPING, ahead ? "certification.soon" : "certification.lapsed", first.certification().toString(), ahead ? 2 : 3,
            ahead ? (int) ChronoUnit.DAYS.between(today, first.until()) : null, (double) people / Math.max(1, everyone), ahead ? today : first.grace(),
            new Sentence(word + "what", people, first.name()), new Sentence(word + "why", first.until().minusDays(1), last.until().minusDays(1)), new Sentence(word + "action"),
            "/certification/holders.xhtml?certification=" + first.certification() + "&status=" + (ahead ? Status.RENEWAL_OPEN : Status.LAPSED)));
    }
}

package org.bellwether.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.desk.DeskSource;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gathers what every feature has to say this morning, and puts the most pressing first. Nothing on it is kept: it is computed each time. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE})
public class Desk {

    @PersistenceContext EntityManager entities;
    @Inject @Any Instance<DeskSource> sources;
    @Inject Caller caller;
    @Inject Clock clock;

    public Today today() {
        var today = LocalDate.now(clock.withZone(caller.zone()));
        var all = sources.stream().flatMap(source -> source.items(today).stream()).toList();
        var aside = marks(today).stream().map(mark -> mark.row(all.stream().filter(mark::isOf).findFirst().orElse(null))).toList();
        var items = all.stream().filter(item -> aside.stream().noneMatch(mark -> item.equals(mark.item()))).map(item -> new Today.Ranked(item, item.priority(today)))
            .sorted(Comparator.comparingDouble(Today.Ranked::priority).reversed().thenComparing(one -> one.item().rule()).thenComparing(one -> one.item().subject())).toList();
        return new Today(items, aside);
    }

    private List<Mark> marks(LocalDate today) {
        return entities.createQuery("select m from Mark m where m.person = :person and m.until > :today order by m.until, m.id", Mark.class)
            .setParameter("person", caller.person()).setParameter("today", today).getResultList();
    }

    /** Takes a row off one's own desk for some days. */
    public void setAside(String rule, String subject, int days, String reason) {
        entities.persist(new Mark(caller.person(), rule, subject, days, reason, LocalDate.now(clock.withZone(caller.zone())), clock.instant()));
    }

    /** Puts a row back before its day. */
    public void putBack(long mark) {
        var found = entities.find(Mark.class, mark);
        if (found == null || !found.of(caller.person())) throw new NotFound("desk.mark.unknown");
        entities.remove(found);
    }
}

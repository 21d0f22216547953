package org.bellwether.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.platform.text.Messages;

import jakarta.persistence.EntityManager;

/** For whom somebody stands in at a moment: by the day it is then where the manager is, who said from when and until when. */
final class StandIns {

    private StandIns() { }

    static List<PersonId> of(EntityManager entities, PersonId deputy, Instant now) {
        var day = now.atOffset(java.time.ZoneOffset.UTC).toLocalDate(); // No zone is more than a day away.
        return entities.createQuery("""
            select d, m.timeZone from Deputy d join Person m on m.id = d.manager
            where d.deputy = :deputy and d.endedAt is null and d.fromOn <= :latest and d.untilOn >= :earliest order by m.fullName, m.id""", Object[].class)
            .setParameter("deputy", deputy).setParameter("latest", day.plusDays(1)).setParameter("earliest", day.minusDays(1)).getResultStream()
            .filter(row -> ((Deputy) row[0]).covers(LocalDate.ofInstant(now, Messages.zone((String) row[1])))).map(row -> ((Deputy) row[0]).manager()).distinct().toList();
    }
}

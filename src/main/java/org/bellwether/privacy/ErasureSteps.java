package org.bellwether.privacy;

import java.time.Clock;

import org.bellwether.people.Leavers;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.persistence.Sql;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Erases one person. Only {@link PersonalData} and the retention call it. */
@Stateless
@PermitAll
public class ErasureSteps {

    @PersistenceContext EntityManager entities;
    @Inject Holdings holdings;
    @Inject Leavers leavers;
    @Inject Periods periods;
    @Inject Clock clock;

    /**
     * Takes away what goes, in an order in which nothing refers to what is gone, and leaves a pseudonym for the rest. The
     * key of the trail goes as well, so that no entry tells any more who it was.
     *
     * @param by null where the calendar asks
     * @throws RuleViolation if they belong here, were erased before, or their data is held
     */
    public void erase(PersonId person, PersonId by, String reason) {
        UseCase.because(reason);
        var erased = leavers.claim(person);
        if (entities.find(Hold.class, person.value()) != null) throw new RuleViolation("privacy.erasure.held");
        var counted = new KeptReader(entities, holdings, periods.all()).counted(person);
        holdings.keepers().forEach(keeper -> keeper.erase(erased));
        for (var each : holdings.all()) {
            for (var statement : each.erase(person.value())) Sql.run(entities, statement.sql(), statement.arguments());
        }
        leavers.unname(erased);
        entities.persist(new Erasure(erased, by, reason, counted, clock.instant()));
    }
}

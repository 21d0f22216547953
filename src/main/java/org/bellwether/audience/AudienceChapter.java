package org.bellwether.audience;

import java.time.Clock;
import java.util.List;

import org.bellwether.people.OrgUnits;
import org.bellwether.people.Persons;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whom the demo organisation means again and again; their people are found when the application has started. */
@Stateless
@PermitAll
public class AudienceChapter implements DemoChapter {

    @PersistenceContext EntityManager entities;
    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject Clock clock;

    @Override public int order() { return 25; }

    @Override
    public boolean blank() { return entities.createQuery("select count(a) from Audience a", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        tell(new Localized("Everyone who leads people", "所有带人的管理者"), "Middle managers are prepared before their people are.", AudienceRule.all(Criterion.of("manager", "AT_LEAST", "1")));
        tell(new Localized("New in their job", "新上岗人员"), "Their first three months.", AudienceRule.all(Criterion.of("job-age", "LESS_THAN", "90")));
        var assembly = units.departments().stream().filter(unit -> unit.code().equals("ASM")).findFirst().orElseThrow();
        tell(new Localized("Assembly, apart from its managers", "装配车间（不含管理者）"), null,
            AudienceRule.all(Criterion.of("unit", "BELOW", assembly.id().toString()), Criterion.of("manager", "AT_LEAST", "1").not()));
    }

    private void tell(Localized name, String note, AudienceRule rule) {
        var hr = persons.byLogins(List.of("hr")).get("hr");
        entities.persist(new Audience(AudienceId.fresh(), new AudienceDraft(name, note, rule), hr, clock.instant()));
    }
}

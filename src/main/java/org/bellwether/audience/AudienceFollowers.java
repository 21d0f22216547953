package org.bellwether.audience;

import java.util.List;

import org.bellwether.people.OrgFollow;
import org.bellwether.people.OrgFollowers;
import org.bellwether.people.OrgPlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which audiences, and what goes by them, would follow when people work elsewhere or report to somebody else. */
@ApplicationScoped
class AudienceFollowers implements OrgFollowers {

    @PersistenceContext EntityManager entities;
    @Inject CriterionKinds kinds;
    @Inject @Any Instance<AudienceUses> uses;

    @Override
    public List<OrgFollow> of(OrgPlan plan) {
        var audiences = entities.createQuery("select a from Audience a where a.retiredAt is null order by a.nameEn, a.id", Audience.class).getResultStream().filter(audience -> kinds.plannable(audience.rule(), plan)).toList();
        if (audiences.isEmpty()) return List.of();
        var foresight = kinds.foresee(plan);
        return audiences.stream().map(audience -> shift(audience, foresight)).filter(shift -> !shift.nobody()).map(this::follow).toList();
    }

    private static AudienceShift shift(Audience audience, CriterionKinds.Foresight foresight) {
        var before = foresight.before().members(audience.rule());
        var after = foresight.after().members(audience.rule());
        return new AudienceShift(audience.id(), audience.name(), after.without(before), before.without(after));
    }

    private OrgFollow follow(AudienceShift shift) {
        return new OrgFollow("audience.follow", shift.name(), "/audience/audience.xhtml?audience=" + shift.audience(), shift.joined().size(), shift.left().size(), true,
            uses.stream().flatMap(use -> use.follow(shift).stream()).toList());
    }
}

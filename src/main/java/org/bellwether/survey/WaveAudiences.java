package org.bellwether.survey;

import java.util.List;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceUse;
import org.bellwether.audience.AudienceUses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which drafts will ask an audience; a wave that was opened keeps the people whom it asked. */
@ApplicationScoped
class WaveAudiences implements AudienceUses {

    @PersistenceContext EntityManager entities;

    @Override
    public List<AudienceUse> of(AudienceId audience) {
        return entities.createQuery("select w from Wave w where w.audience = :audience and w.status = :draft order by w.closesOn, w.id", Wave.class)
            .setParameter("audience", audience).setParameter("draft", WaveStatus.DRAFT).getResultStream().map(wave -> new AudienceUse("survey.audience.asked", wave.title(), "/survey/waves.xhtml")).toList();
    }
}

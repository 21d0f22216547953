package org.bellwether.adoption;

import java.util.List;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceUse;
import org.bellwether.audience.AudienceUses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which systems an audience is meant to use. */
@ApplicationScoped
class SystemAudiences implements AudienceUses {

    @PersistenceContext EntityManager entities;

    @Override
    public List<AudienceUse> of(AudienceId audience) {
        return entities.createQuery("select s from BusinessSystem s where s.audience = :audience order by s.nameEn, s.id", BusinessSystem.class).setParameter("audience", audience)
            .getResultStream().map(system -> new AudienceUse("adoption.audience.uses", system.row().name(), "/adoption/imports.xhtml")).toList();
    }
}

package org.bellwether.scim;

import java.util.List;
import java.util.Locale;

import org.bellwether.people.OrgUnitId;

import jakarta.persistence.EntityManager;

/** Finds the org unit that a directory means, by its code or else by its name in either language. */
record UnitWords(EntityManager entities) {

    /** @throws ScimProblem unless exactly one that is open fits the word that decides */
    OrgUnitId find(SaidUnit said) {
        var word = said.word();
        var fitting = fitting("lower(u.code) = :word", word);
        if (fitting.isEmpty()) fitting = fitting("(lower(u.nameEn) = :word or lower(u.nameZh) = :word)", word);
        if (fitting.isEmpty()) throw ScimProblem.value("scim.user.no-unit", word);
        if (fitting.size() > 1) throw ScimProblem.value("scim.user.units", word);
        return new OrgUnitId(fitting.get(0));
    }

    private List<Long> fitting(String how, String word) {
        return entities.createQuery("select u.id from OrgUnit u where u.open = true and " + how, Long.class).setParameter("word", word.toLowerCase(Locale.ROOT)).setMaxResults(2).getResultList();
    }
}

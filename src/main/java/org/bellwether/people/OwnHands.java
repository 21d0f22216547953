package org.bellwether.people;

import java.util.HashSet;
import java.util.Set;

import org.bellwether.platform.RuleViolation;

import jakarta.persistence.EntityManager;

/**
 * Nobody decides on their own account: whoever keeps people gives themselves no other job, and puts nobody under themselves,
 * for a manager sees more of people than HR does. Somebody else of HR does it, or an administrator.
 */
final class OwnHands {

    private final EntityManager entities;
    /** Whose hands; null where they may. */
    private final PersonId hands;
    private Set<PersonId> below;

    private OwnHands(EntityManager entities, PersonId hands) {
        this.entities = entities;
        this.hands = hands;
    }

    static OwnHands of(EntityManager entities, PersonId hands, boolean administrator) { return new OwnHands(entities, administrator ? null : hands); }

    /** @throws RuleViolation if it is a job of their own */
    void requireAnothersJob(PersonId person) { if (person.equals(hands)) throw new RuleViolation("people.org.own-job"); }

    /**
     * @param manager to whom the person would report; null for nobody
     * @throws RuleViolation if the person would come under them, and is not yet
     */
    void requireNotUnderThem(PersonId person, PersonId manager) {
        if (hands != null && manager != null && !person.equals(hands) && leads(manager) && !below().contains(person)) throw new RuleViolation("people.org.own-people");
    }

    private boolean leads(PersonId manager) { return manager.equals(hands) || below().contains(manager); }

    private Set<PersonId> below() {
        if (below == null) below = new HashSet<>(entities.createQuery("select l.person from ReportingLine l where l.line like :below", Long.class).setParameter("below", "%" + hands + ".%").getResultStream().map(PersonId::new).toList());
        return below;
    }
}

package org.bellwether.certification;

import java.time.Clock;

import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Freezes what a certificate says, in the transaction in which it was earned. */
@Dependent
public class CertificateIssuer {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Clock clock;

    /** Does nothing where the name has characters that no face can print: the award holds, and the certificate follows when the name is mended. */
    void issue(Certification certification, PersonId holder, AwardCycle cycle) {
        var card = persons.card(holder);
        if (!CertificateFonts.missing(card.name()).isEmpty()) return;
        entities.persist(new Certificate(cycle, VerificationCode.fresh(), card.name(), certification.name(), issuer(), card.locale(), clock.instant()));
        entities.flush();
    }

    /** The enterprise, as it is called at the top of its tree. */
    Localized issuer() {
        return entities.createQuery("select u.nameEn, u.nameZh from OrgUnit u where u.parent is null order by u.id", Object[].class).setMaxResults(1)
            .getResultStream().findFirst().map(row -> new Localized((String) row[0], (String) row[1])).orElse(new Localized("Bellwether", null));
    }
}

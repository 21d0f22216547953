package org.bellwether.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bellwether.platform.security.Secrets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The codes of people for the day on which the app or the passkey is lost. */
@Dependent
class RecoveryCodes {

    static final int EACH = 10;
    private static final int BYTES = 10;

    @PersistenceContext EntityManager entities;

    /** How many of that person's are left. */
    long left(PersonId person) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.person = :person and c.usedAt is null", Long.class).setParameter("person", person).getSingleResult();
    }

    /** New ones in place of all that were there. */
    List<String> fresh(PersonId person) {
        forget(person);
        var fresh = Stream.generate(RecoveryCodes::code).limit(EACH).toList();
        fresh.forEach(code -> entities.persist(new RecoveryCode(person, hash(code))));
        return fresh;
    }

    void forget(PersonId person) {
        entities.createQuery("select c from RecoveryCode c where c.person = :person", RecoveryCode.class).setParameter("person", person).getResultList().forEach(entities::remove);
    }

    /** Whether it is one of that person's, however it is typed; it is spent with that. */
    boolean spend(PersonId person, String code, Instant now) {
        var found = entities.createQuery("select c from RecoveryCode c where c.person = :person and c.codeHash = :hash and c.usedAt is null", RecoveryCode.class)
            .setParameter("person", person).setParameter("hash", hash(code)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        found.ifPresent(one -> one.use(now));
        return found.isPresent();
    }

    /** Whether it is too long for a code of an app. */
    static boolean looksLikeOne(String code) { return code.strip().length() > Totp.DIGITS + 1; }

    /** Sixteen letters and digits that are not taken for one another: 80 bits, in four groups. */
    private static String code() { return Totp.base32(Arrays.copyOf(Totp.fresh(), BYTES)).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-"); }

    private static String hash(String code) { return Secrets.fingerprint(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "")); }
}

package org.bellwether.people;

import java.time.Clock;

import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.security.PasswordHash;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The password of somebody who is signed in, asked for once more. A wrong one counts as at sign-in. */
@Dependent
class PresentPassword {

    @Inject Clock clock;
    @Inject Trail trail;

    /** @param account held for writing */
    boolean accepts(Account account, String given) {
        var now = clock.instant();
        if (account.hasPassword() && account.open(now) && PasswordHash.matches(given == null ? "" : given, account.passwordHash())) return true;
        if (account.open(now)) account.failed(now);
        trail.signInFailed(account.person().value());
        return false;
    }
}

package org.bellwether.people;

import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Takes it that somebody has forgotten the password. What is asked for is looked up only afterwards: the answer and its time say nothing. */
@Stateless
@PermitAll
public class PasswordResets {

    @Inject AddressThrottle addresses;
    @Inject PasswordResetWork work;
    @Inject Clock clock;

    /**
     * @param named   a sign-in name or mail address, which need not exist
     * @param address the network address that asks; it counts as a wrong password does
     */
    public void ask(String named, String address) {
        var now = clock.instant();
        if (!addresses.open(address, now)) return;
        addresses.failed(address, now);
        work.answer(named);
    }
}

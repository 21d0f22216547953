package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class AccountTest {

    private final Instant now = Instant.parse("2030-01-15T08:00:00Z");
    private final Account account = new Account(PersonId.fresh(), false);

    private void fail(int times) {
        for (var i = 0; i < times; i++) account.failed(now);
    }

    @Test
    void when_a_lock_is_over_one_more_miss_does_not_lock_again() {
        fail(Account.LOCKING_TRIES);
        assertThat(account.open(now.plus(Account.LOCK).minusMillis(1))).isFalse();
        var later = now.plus(Account.LOCK);
        account.failed(later);
        assertThat(account.open(later)).as("whoever knows the password comes in").isTrue();
    }

    @Test
    void two_slips_cost_nothing() {
        fail(Account.FREE_TRIES - 1);
        assertThat(account.open(now)).isTrue();
    }

    @Test
    void each_further_slip_doubles_the_wait() {
        fail(Account.FREE_TRIES);
        assertThat(account.lockedUntil()).isEqualTo(now.plusSeconds(1));
        fail(1);
        assertThat(account.lockedUntil()).isEqualTo(now.plusSeconds(2));
        fail(1);
        assertThat(account.lockedUntil()).isEqualTo(now.plusSeconds(4));
        assertThat(account.open(now.plusSeconds(3))).isFalse();
        assertThat(account.open(now.plusSeconds(4))).isTrue();
    }

    @Test
    void ten_slips_lock_it_for_a_quarter_of_an_hour_and_not_for_good() {
        fail(Account.LOCKING_TRIES);
        assertThat(account.open(now.plus(Account.LOCK).minusMillis(1))).isFalse();
        assertThat(account.open(now.plus(Account.LOCK))).isTrue();
    }

    @Test
    void a_sign_in_forgets_the_slips() {
        fail(5);
        account.signedIn(now.plus(Duration.ofMinutes(1)));
        assertThat(account.open(now)).isTrue();
        fail(1);
        assertThat(account.open(now)).isTrue();
    }
}

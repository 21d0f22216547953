package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.signin.Ceremony.Purpose;
import org.junit.jupiter.api.Test;

class CeremonyTest {

    private static final Instant NOW = Instant.parse("2030-01-15T12:00:00Z");

    private final PersonId anna = PersonId.fresh();
    private final Ceremony ceremony = Ceremony.begin(Purpose.SECOND_STEP, "cookie", anna, "", NOW);

    @Test
    void an_answer_fits_by_purpose_browser_person_and_time() {
        assertThat(ceremony.fits(Purpose.SECOND_STEP, "cookie", anna, NOW.plus(Ceremony.LIFE).minusMillis(1))).isTrue();
        assertThat(ceremony.fits(Purpose.SECOND_STEP, "cookie", anna, NOW.plus(Ceremony.LIFE))).as("too late").isFalse();
        assertThat(ceremony.fits(Purpose.SIGN_IN, "cookie", anna, NOW)).as("another purpose").isFalse();
        assertThat(ceremony.fits(Purpose.SECOND_STEP, "other", anna, NOW)).as("another browser").isFalse();
        assertThat(ceremony.fits(Purpose.SECOND_STEP, null, anna, NOW)).as("no cookie").isFalse();
        assertThat(ceremony.fits(Purpose.SECOND_STEP, "cookie", PersonId.fresh(), NOW)).as("another person").isFalse();
        assertThat(ceremony.fits(Purpose.SECOND_STEP, "cookie", null, NOW)).as("nobody").isFalse();
    }

    @Test
    void a_challenge_is_32_bytes_and_never_the_same() {
        assertThat(ceremony.challenge()).hasSize(43).isNotEqualTo(Ceremony.begin(Purpose.SECOND_STEP, "cookie", anna, "", NOW).challenge());
    }

    @Test
    void it_is_unpacked_as_it_was_packed_and_does_not_carry_the_cookie() {
        assertThat(Ceremony.unpacked(ceremony.packed())).contains(ceremony);
        var nobodys = Ceremony.begin(Purpose.ADD, "cookie", null, "handle", NOW);
        assertThat(Ceremony.unpacked(nobodys.packed())).contains(nobodys);
        assertThat(new String(ceremony.packed(), StandardCharsets.UTF_8)).doesNotContain("cookie");
        assertThat(Ceremony.unpacked("something else".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}

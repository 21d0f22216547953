package org.bellwether.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * What one person answered to one question at the first attempt.
 *
 * @param given    in words; empty where nothing was answered
 * @param fraction 0 (wrong) to 1 (right)
 * @param score    of the whole attempt, 0 to 1
 */
public record AnswerRow(PersonId person, String name, Localized unit, List<Localized> given, BigDecimal fraction, BigDecimal score, Instant at) implements Serializable {

    public boolean right() { return fraction.compareTo(BigDecimal.ONE) == 0; }
    public boolean partly() { return fraction.signum() > 0 && !right(); }
}

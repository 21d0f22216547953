package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.List;

/** One line of a usage file below its header, read: either it says something, or it is refused with its reason. */
sealed interface UsageLine permits UsageLine.Accepted, UsageLine.Refused {

    /** Counted from 1, the header being line 1. */
    long number();

    /** As it stands in the file. */
    String original();

    /** @param login lower-cased; whether anybody has it is not known yet */
    record Accepted(long number, String original, String login, LocalDate date, String feature, int count) implements UsageLine {

        Refused refuse(String key, String... arguments) { return new Refused(number, original, key, List.of(arguments)); }
    }

    /** @param key the sentence's message key */
    record Refused(long number, String original, String key, List<String> arguments) implements UsageLine { }
}

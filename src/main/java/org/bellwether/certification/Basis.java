package org.bellwether.certification;

/** From which day the validity of an award is counted. */
public enum Basis {

    /** From the day on which the last requirement was met. */
    COMPLETION,

    /** From the day on which the award before expired, so that renewing early costs nothing. */
    PREVIOUS_EXPIRY,

    /** From the same day of the calendar for ever, whenever the holder renews. */
    FIXED_DATE
}

package org.bellwether.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which day it is in the enterprise. What begins or ends with a day for everybody (a job, a unit, a survey) does so by this
 * one, whoever asks and from where. What somebody has to do by a day is measured by the day where the reader is.
 */
@ApplicationScoped
public class EnterpriseDay {

    @Inject Clock clock;
    @Inject Settings settings;

    public LocalDate today() { return of(clock.instant()); }

    /** The day on which that moment lies. */
    public LocalDate of(Instant moment) { return LocalDate.ofInstant(moment, zone()); }

    /** The first moment after that day. */
    public Instant endOf(LocalDate day) { return day.plusDays(1).atStartOfDay(zone()).toInstant(); }

    private ZoneId zone() { return settings.timeZone(); }
}

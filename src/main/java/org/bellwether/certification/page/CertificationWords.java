package org.bellwether.certification.page;

import java.time.Period;

import org.bellwether.platform.faces.Look;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Periods in words. */
@Named
@RequestScoped
public class CertificationWords {

    @Inject Look look;

    /** Whole years, else months, else days. */
    public String period(Period period) {
        var months = period.toTotalMonths();
        if (months == 0 || period.getDays() != 0) return Messages.text(look.getLocale(), "certification.days", period.getDays() + months * 30);
        return months % 12 == 0 ? Messages.text(look.getLocale(), "certification.years", months / 12) : Messages.text(look.getLocale(), "certification.months", months);
    }
}

package org.bellwether.platform.faces;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Dates, times and numbers as the reader writes them. */
@Named("fmt")
@RequestScoped
public class Formats {

    @Inject Look look;
    @Inject Clock clock;
    @Inject ReaderZone zone;

    public String date(LocalDate date) { return date == null ? "" : Messages.day(locale(), date); }

    /** Day and month, for what lies within the year. */
    public String shortDate(LocalDate date) { return date == null ? "" : DateTimeFormatter.ofPattern(chinese() ? "M月d日" : "d MMM", locale()).format(date); }

    public String dateTime(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale()).format(instant.atZone(zone()));
    }

    /** The day of that moment in the reader's zone. */
    public String day(Instant instant) { return instant == null ? "" : date(LocalDate.ofInstant(instant, zone())); }

    /** How far a day is away: today, tomorrow, in n days, n days ago. */
    public String due(LocalDate date) {
        if (date == null) return "";
        return Messages.text(locale(), "platform.due", ChronoUnit.DAYS.between(today(), date), Math.abs(ChronoUnit.DAYS.between(today(), date)));
    }

    /** The chip for a day on which something is due: late is bad, within a week is a warning. */
    public String dueKind(LocalDate date) {
        var days = ChronoUnit.DAYS.between(today(), date);
        return days < 0 ? "bad" : days <= 7 ? "warn" : "muted";
    }

    public String dueIcon(LocalDate date) { return date.isBefore(today()) ? "exclamation-triangle" : "clock"; }

    /** Two letters that stand for a person; of a Chinese name, what it is called by. */
    public String initials(String name) {
        var words = name == null || name.isBlank() ? new String[] {"?"} : name.strip().split("\\s+");
        return (words.length == 1 ? words[0].substring(0, 1) : words[0].substring(0, 1) + words[1].substring(0, 1)).toUpperCase(locale());
    }

    /** How long ago that was, to the unit that matters. */
    public String ago(Instant instant) {
        if (instant == null) return "";
        var past = Duration.between(instant, clock.instant());
        if (past.toMinutes() < 1) return Messages.text(locale(), "platform.ago.now");
        if (past.toHours() < 1) return Messages.text(locale(), "platform.ago.minutes", past.toMinutes());
        if (past.toDays() < 1) return Messages.text(locale(), "platform.ago.hours", past.toHours());
        return Messages.text(locale(), "platform.ago.days", past.toDays());
    }

    /** @param share from 0 to 1 */
    public String percent(double share) { return NumberFormat.getPercentInstance(locale()).format(share); }

    /** A difference with its sign; the minus is as wide as the plus. */
    public String signed(long number) { return number == 0 ? "0" : (number > 0 ? "+" : "\u2212") + number(Math.abs(number)); }

    public String number(Number number) { return number == null ? "" : NumberFormat.getInstance(locale()).format(number); }

    /** Minutes as hours and minutes. */
    public String minutes(int minutes) { return Messages.text(locale(), minutes < 60 ? "platform.minutes" : "platform.hours", minutes / 60, minutes % 60); }

    /** Bytes in the unit in which they have at most three digits. */
    public String size(long bytes) {
        if (bytes < 1000) return number(bytes) + " B";
        var units = "kMGT";
        var unit = -1;
        double size = bytes;
        while (size >= 999.5 && unit < units.length() - 1) {
            size /= 1000;
            unit++;
        }
        return number(size < 10 ? Math.round(size * 10) / 10.0 : Math.round(size)) + " " + units.charAt(unit) + "B";
    }

    /** As a machine reads it, for {@code <time datetime>}. */
    public String machine(LocalDate date) { return date == null ? "" : date.toString(); }

    public LocalDate today() { return LocalDate.ofInstant(clock.instant(), zone()); }

    private ZoneId zone() { return zone == null ? ZoneOffset.UTC : zone.get(); }
    private Locale locale() { return look.getLocale(); }
    private boolean chinese() { return "zh".equals(locale().getLanguage()); }
}

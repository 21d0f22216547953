package org.bellwether.adoption.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.bellwether.adoption.WeekPoint;

/**
 * The lines of a chart of weeks: shares from 0 at the bottom to 1 at the top, in a picture 100 wide and 100 high that the
 * page stretches. Words stand beside it as text, so that they keep their size on a phone.
 */
public record Curve(String actual, String planned, double lastActual, double lastPlanned) implements Serializable {

    /** @param weeks oldest first; null where there was nothing to count */
    static Curve of(List<WeekPoint> weeks) {
        var actual = new StringBuilder();
        var planned = new StringBuilder();
        for (int place = 0; place < weeks.size(); place++) {
            var week = weeks.get(place);
            if (week == null) continue;
            var move = actual.isEmpty() ? "M" : "L";
            actual.append(move).append(point(place, weeks.size(), week.reach().value()));
            planned.append(move).append(point(place, weeks.size(), week.plannedShare()));
        }
        var last = weeks.get(weeks.size() - 1);
        return new Curve(actual.toString(), planned.toString(), last.reach().value(), last.plannedShare());
    }

    /** Where that day lies between the first and the last week, in per cent from the left. */
    static String across(List<WeekPoint> weeks, LocalDate day) {
        double first = weeks.get(0).through().toEpochDay();
        double last = weeks.get(weeks.size() - 1).through().toEpochDay();
        return number(last == first ? 0 : Math.min(100, Math.max(0, 100 * (day.toEpochDay() - first) / (last - first))));
    }

    private static String point(int place, int count, double share) {
        return number(count == 1 ? 0 : 100.0 * place / (count - 1)) + " " + number(100 - 100 * share) + " ";
    }

    private static String number(double value) { return String.format(Locale.ROOT, "%.2f", value); }

    /** Height of the ends of the two lines in per cent from the top, kept apart so that their words do not touch. */
    public String actualTop() { return number(apart(lastActual, lastPlanned)); }

    public String plannedTop() { return number(apart(lastPlanned, lastActual)); }

    private static double apart(double one, double other) {
        var top = 100 - 100 * one;
        var distance = 9 - Math.abs(100 * (one - other));
        return distance <= 0 ? top : top + (one >= other ? -distance / 2 : distance / 2);
    }
}

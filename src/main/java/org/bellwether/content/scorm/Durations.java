package org.bellwether.content.scorm;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Times as the two dialects write them: {@code 0001:02:03.45} and {@code PT1H2M3.45S}. */
public final class Durations {

    private static final Pattern CLOCK = Pattern.compile("(\\d{2,4}):(\\d{2}):(\\d{2})(?:\\.\\d{1,2})?");
    private static final Pattern ISO = Pattern.compile("P(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,10})(?:\\.\\d{1,2})?S)?)?");
    private static final long[] SECONDS = {31_557_600, 2_629_800, 86_400, 3_600, 60, 1};

    private Durations() { }

    /** Whole seconds, or -1 where the text is no time of that dialect. */
    public static long seconds(Standard standard, String text) {
        if (text == null) return -1;
        return standard == Standard.SCORM_12 ? clock(text) : iso(text);
    }

    private static long clock(String text) {
        var found = CLOCK.matcher(text);
        return found.matches() ? Long.parseLong(found.group(1)) * 3600 + Long.parseLong(found.group(2)) * 60 + Long.parseLong(found.group(3)) : -1;
    }

    private static long iso(String text) {
        var found = ISO.matcher(text);
        if (!found.matches() || text.length() < 3 || text.endsWith("T")) return -1;
        var total = BigDecimal.ZERO;
        for (var part = 0; part < SECONDS.length; part++)
            if (found.group(part + 1) != null) total = total.add(new BigDecimal(found.group(part + 1)).multiply(BigDecimal.valueOf(SECONDS[part])));
        return total.longValue();
    }

    /** As the run-time tells the content how long it was used before. */
    public static String write(Standard standard, long seconds) {
        return standard == Standard.SCORM_12 ? String.format(java.util.Locale.ROOT, "%04d:%02d:%02d.00", Math.min(9999, seconds / 3600), seconds / 60 % 60, seconds % 60)
            : "PT" + seconds / 3600 + "H" + seconds / 60 % 60 + "M" + seconds % 60 + "S";
    }
}

package org.bellwether.adoption;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.bellwether.people.DemoCast;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A usage file of the demo organisation as its ERP would write one, up to yesterday, with the mistakes that such files have. */
@Stateless
@RolesAllowed({Role.CIO, Role.ADMINISTRATOR})
public class DemoUsageFile {

    /** A mistake stands behind every so many lines. */
    private static final int EVERY = 2_000;

    @Inject DemoCast cast;
    @Inject Settings settings;
    @Inject Clock clock;

    /** @throws NotFound if this is not the demo */
    public byte[] bytes() {
        if (!settings.demo()) throw new NotFound("adoption.demo.none");
        var out = new java.io.ByteArrayOutputStream(2_000_000);
        try {
            write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        var today = LocalDate.now(clock);
        var uses = DemoUsage.all(cast.people(), today, today.minusDays(1));
        uses.sort(Comparator.comparing(DemoUsage.Use::on));
        var mistakes = mistakes(today, uses.get(0));
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write(UsageTemplate.HEADER);
            for (int line = 0; line < uses.size(); line++) {
                if (line % EVERY == EVERY - 1 && line / EVERY < mistakes.size()) text.write(mistakes.get(line / EVERY) + "\r\n");
                var use = uses.get(line);
                text.write(use.person().login() + "," + use.on() + "," + use.feature() + "," + use.count() + "\r\n");
            }
        }
    }

    private static List<String> mistakes(LocalDate today, DemoUsage.Use first) {
        var day = today.minusDays(20);
        return List.of("j.leaver," + day + ",report,4", "temp-07," + day + ",goods-issue,12",
            "cio," + "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()) + ",report,3", "cio," + today.plusDays(30) + ",report,1",
            "\"=HYPERLINK(\"\"http://example.com\"\",\"\"cio\"\")\"," + day + ",report,1", "cio," + day + ",,2", "cio," + day + ",report,many", "cio," + day + ",report,-3",
            "," + day + ",report,1", "cio," + day, first.person().login() + "," + first.on() + "," + first.feature() + "," + first.count(), "cio," + day + ",\"report,1",
            "j.leaver," + day.plusDays(1) + ",report,2");
    }
}

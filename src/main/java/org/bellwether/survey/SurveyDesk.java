package org.bellwether.survey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.desk.DeskItem.Sentence;
import org.bellwether.platform.desk.DeskSource;

import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What the surveys have to say this morning: a wave that too few answer, a department to talk to, what moved. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE})
public class SurveyDesk implements DeskSource {

    /** Under this share of answers a result is hard to stand by. */
    static final int GOOD_RATE = 60;
    /** A theme this many points behind the rest of the house is worth a talk. */
    static final int GAP = 15;

    @Inject Waves waves;
    @Inject HeatMaps maps;

    @Override
    public List<DeskItem> items(LocalDate today) {
        var items = new ArrayList<DeskItem>();
        waves.list().stream().filter(WaveRow::isOpen).forEach(wave -> slow(wave, today, items));
        maps.newest().ifPresent(wave -> read(maps.results(wave, null), items));
        return items;
    }

    private static void slow(WaveRow wave, LocalDate today, List<DeskItem> items) {
        var left = (int) ChronoUnit.DAYS.between(today, wave.closesOn());
        if (wave.rate() >= GOOD_RATE || left > 7) return;
        items.add(new DeskItem(Column.SLIPPING, "survey.slow", wave.id().toString(), 3, left, 1, wave.openedAt().atZone(ZoneOffset.UTC).toLocalDate(),
            new Sentence("survey.desk.slow.what", wave.title(), wave.rate()), new Sentence("survey.desk.slow.why", wave.answered(), wave.invited(), left),
            new Sentence("survey.desk.slow.action"), "/survey/waves.xhtml"));
    }

    private static void read(WaveResults results, List<DeskItem> items) {
        var since = results.closedAt().atZone(ZoneOffset.UTC).toLocalDate();
        items.add(tell(results, since));
        gaps(results).stream().sorted(Comparator.comparingLong(Gap::points).reversed()).limit(2).forEach(gap -> items.add(talk(results, gap, since)));
    }

    private record Gap(HeatMapRow row, Dimension dimension, long percent, long elsewhere) {
        long points() { return elsewhere - percent; }
    }

    /** For each department its theme that is farthest behind the whole, where the interval leaves no doubt. */
    private static List<Gap> gaps(WaveResults results) {
        var whole = results.map().whole();
        return results.map().parts().stream().filter(HeatMapRow::isShown).flatMap(row -> Arrays.stream(Dimension.values())
            .filter(dimension -> row.share(dimension).range().high() < whole.share(dimension).value())
            .map(dimension -> new Gap(row, dimension, row.share(dimension).percent(), whole.share(dimension).percent()))
            .filter(gap -> gap.points() >= GAP).max(Comparator.comparingLong(Gap::points)).stream()).toList();
    }

    private static DeskItem talk(WaveResults results, Gap gap, LocalDate since) {
        var row = gap.row();
        return new DeskItem(Column.TALK_TO, "survey.gap", results.wave() + "." + row.unit(), 4, null, (double) row.invited() / results.invited(), since,
            new Sentence("survey.desk.gap.what." + gap.dimension(), row.name()), new Sentence("survey.desk.gap.why", gap.percent(), gap.elsewhere(), row.n()),
            new Sentence("survey.desk.gap.action"), "/survey/heat-map.xhtml?wave=" + results.wave() + "&unit=" + row.unit() + "&theme=" + gap.dimension());
    }

    private static DeskItem tell(WaveResults results, LocalDate since) {
        var share = results.map().whole().overall();
        var trend = share.change() == null ? "first" : share.change().trend().name();
        return new DeskItem(Column.TELL_THE_CEO, "survey.result", results.wave().toString(), 3, null, 1, since,
            new Sentence("survey.desk.tell.what." + trend, share.percent(), share.change() == null ? 0 : Math.abs(share.change().points())),
            new Sentence("survey.desk.tell.why", results.title(), results.answered(), results.invited()),
            new Sentence("survey.desk.tell.action"), "/survey/heat-map.xhtml?wave=" + results.wave());
    }
}
